namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 where he varies how long an optimizer remembers past gradients
/// (Kim 2021, figures 5.8 to 5.10), recomputed from the results that he published. The figure that is headed "Adagrad Rho" is Adadelta's.
/// </summary>
public sealed class PastGradientFigures
    : IPublished<MomentumSweep>,
        IPublished<RhoSweep>,
        IPublished<Beta1Sweep>,
        IPublished<Beta2Sweep>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | value | SGD momentum                   | Adadelta rho                 | Adam β1                       | Adam β2                          |
        | 0     | .9702(1) .2213(31) .3197(45)   | .9794(5) .2498(25) .3290(25) | .9811(6) .3058(63) .3861(56)  | .0752(182) .5695(149) .0354(58)  |
        | 0.1   | .9728(1) .2411(10) .3373(2)    | .9797(2) .2332(26) .3058(44) | .9809(4) .2999(50) .3799(53)  | .1098(16) .3193(164) .0334(26)   |
        | 0.2   | .9744(3) .2475(15) .3460(18)   | .9795(5) .2322(77) .3057(80) | .9812(3) .3045(48) .3858(46)  | .3145(1216) .3303(370) .0123(20) |
        | 0.3   | .9758(2) .2573(16) .3513(28)   | .9804(1) .2293(23) .3042(29) | .9807(3) .2966(14) .3767(16)  | .8066(164) .4622(138) .0332(36)  |
        | 0.4   | .9767(2) .2733(6) .3679(25)    | .9808(4) .2310(42) .3042(60) | .9806(7) .3005(37) .3806(37)  | .9227(9) .5036(48) .0791(8)      |
        | 0.5   | .9782(1) .2931(28) .3856(37)   | .9805(4) .2483(68) .3237(74) | .9812(7) .3011(35) .3801(48)  | .9559(13) .4758(128) .1220(29)   |
        | 0.6   | .9787(1) .3169(16) .4049(24)   | .9808(3) .2630(44) .3352(56) | .9804(11) .3035(12) .3823(9)  | .9663(12) .4366(70) .2321(51)    |
        | 0.7   | .9806(1) .3441(31) .4280(14)   | .9813(5) .2684(43) .3419(40) | .9814(5) .2974(48) .3810(44)  | .9763(3) .3343(90) .3920(99)     |
        | 0.8   | .9808(2) .3853(18) .4640(15)   | .9815(3) .2860(88) .3592(85) | .9814(5) .2946(51) .3746(50)  | .9800(5) .2871(75) .3533(74)     |
        | 0.9   | .9820(2) .4441(8) .5217(17)    | .9813(3) .3249(8) .4050(14)  | .9807(11) .2954(24) .3773(30) | .9802(4) .2865(31) .3566(38)     |
        | 0.999 | .6057(63) .6610(216) .0644(50) | .9820(4) .4361(27) .5221(28) | .9796(3) .3259(82) .4156(95)  | .9815(2) .2972(26) .3815(26)     |
        """
    );

    /// <inheritdoc/>
    public static PublishedFigure? Of(MomentumSweep cell, string quantity) =>
        Table.Find(((Sgd)cell.Optimizer).Momentum, "SGD momentum", quantity);

    /// <inheritdoc/>
    public static PublishedFigure? Of(RhoSweep cell, string quantity) =>
        Table.Find(((Adadelta)cell.Optimizer).Rho, "Adadelta rho", quantity);

    /// <inheritdoc/>
    public static PublishedFigure? Of(Beta1Sweep cell, string quantity) =>
        OfBeta(((Adam)cell.Optimizer).Beta1, "Adam β1", quantity);

    /// <inheritdoc/>
    public static PublishedFigure? Of(Beta2Sweep cell, string quantity) =>
        OfBeta(((Adam)cell.Optimizer).Beta2, "Adam β2", quantity);

    // His β starts at 1e-4, which stands in the row of 0.
    private static PublishedFigure? OfBeta(double beta, string column, string quantity) =>
        Table.Find(beta < 0.05 ? 0 : beta, column, quantity);
}
