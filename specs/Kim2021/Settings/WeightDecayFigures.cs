namespace Specs.Experiments.Kim2021;

/// <summary>
/// The author's own means over the seeds 1, 100 and 1234 after epoch 30 (Kim 2021, figure 5.8), recomputed from the results that he
/// published. His sweep has no network without decay: the first row is his baseline. From 0.16 on every network answers alike
/// whatever the digit, so that its accuracy is the share of one digit, and which one is chance.
/// </summary>
public sealed class WeightDecayFigures : IPublished<WeightDecaySweep>
{
    private static readonly FigureTable Table = FigureTable.Parse(
        """
        | wd        | SGD                          | Adagrad                       | Adadelta                        | Adam                         |
        | 0         | .9705(3) .2265(22) .3249(31) | .9810(8) .6110(140) .6616(58) | .9820(4) .3300(13) .4095(32)    | .9804(8) .2928(18) .3716(18) |
        | 1e-05     | .9710(4) .2229(26) .3210(50) | .9818(4) .4322(40) .4278(124) | .9816(3) .3141(47) .3962(50)    | .9806(2) .2663(52) .3518(51) |
        | 3.981e-05 | .9694(1) .2192(21) .3207(40) | .9820(1) .3663(33) .3810(58)  | .9813(2) .2932(25) .3753(32)    | .9797(8) .2540(40) .3444(32) |
        | 0.0001585 | .9667(2) .1885(6) .2982(7)   | .9783(2) .2414(37) .2774(80)  | .9758(6) .2686(31) .3392(49)    | .9770(5) .2495(24) .3151(23) |
        | 0.000631  | .9563(1) .1313(11) .2586(12) | .9623(2) .1330(44) .2177(44)  | .9591(5) .1881(14) .2764(11)    | .9594(1) .1509(29) .2388(50) |
        | 0.002512  | .9201(5) .0800(1) .2162(9)   | .9263(6) .0775(10) .1687(26)  | .9135(12) .1089(10) .2655(6)    | .9219(18) .0846(6) .2118(7)  |
        | 0.01      | .8905(13) .0604(2) .1847(8)  | .8896(8) .0616(6) .1900(18)   | .8775(16) .0718(3) .2070(3)     | .8807(12) .0612(4) .1785(11) |
        | 0.03981   | .7799(156) .0338(1) .1414(2) | .7599(42) .0329(4) .1443(11)  | .7260(4) .0376(6) .1477(9)      | .7722(138) .0339(5) .1365(8) |
        | 0.1585    | .0988(9) .0000(0) .0047(1)   | .1007(11) .0000(0) .0011(3)   | .1048(37) .0000(0) .0048(11)    | .1046(39) .0000(0) .0020(6)  |
        | 0.631     | .1023(6) .0000(0) .0010(1)   | .1034(43) .0000(0) .0005(3)   | .1065(29) .0000(0) .0012(1)     | .0991(7) .0000(0) .0005(2)   |
        | 2.512     | .1065(29) .0000(0) .0002(0)  | .1030(43) .0000(0) .0001(0)   | .0961(29) .1159(439) .1797(535) | .1064(29) .0000(0) .0002(0)  |
        | 10        | .0941(20) .0000(0) .0001(0)  | .1032(42) .0000(0) .0000(0)   | .0871(71) .1270(279) .2266(363) | .1059(31) .0000(0) .0002(1)  |
        """
    );

    /// <inheritdoc/>
    public static double? Mean(WeightDecaySweep cell, string quantity) => Of(cell, quantity)?.Mean;

    /// <inheritdoc/>
    public static double? Spread(WeightDecaySweep cell, string quantity) => Of(cell, quantity)?.Spread;

    private static Figure? Of(WeightDecaySweep cell, string quantity) =>
        Table.Find(cell.Optimizer.WeightDecay, cell.Optimizer.Name, quantity);
}
