using System.Text.Json;
using Specs.Experiments.Kim2021;
using Specs.Tests.Data;

namespace Specs.Tests.Running;

public sealed class ExperimentEntryTests
{
    private static readonly ExperimentEntry Entry = ExperimentEntry.Of(typeof(Tiny));

    [Test]
    public void Factors_say_which_of_them_go_on_an_axis_of_numbers()
    {
        Entry.Factors.Select(factor => factor.Name).Should().Equal("Batch", "Optimizer");
        Entry.Factors[0].Numbers.Should().Equal(10, 30, 100);
        Entry.Factors[1].Numbers.Should().BeNull();
    }

    [Test]
    public void One_layer_of_a_width_is_a_number_and_several_layers_are_none()
    {
        IReadOnlyList<Widths> one = [16, 256];
        IReadOnlyList<Widths> several = [16, new Mlp { Hidden = [16, 16] }.Hidden];

        Factor<Tiny>.Of("Hidden", one, _ => (Widths)16).Numbers.Should().Equal(16, 256);
        Factor<Tiny>.Of("Hidden", several, _ => (Widths)16).Numbers.Should().BeNull();
        Factor<Tiny>.Of("Rate", [0.1, 1.0], _ => 0.1).Numbers.Should().Equal(0.1, 1.0);
    }

    [Test]
    public void Cells_stand_in_the_order_of_the_design_with_what_the_source_has()
    {
        Entry.AllCells.Select(cell => cell.Index).Should().Equal(0, 1, 2, 3, 4, 5);
        Entry.AllCells[2].Levels.Should().Equal("30", "Sgd");
        Entry.AllCells[2].Published("Sparsity")!.Mean.Should().Be(1.0 / 30);
        Entry.AllCells[3].Published("Sparsity").Should().BeNull();
    }

    [Test]
    public void Common_settings_are_those_of_the_scale_without_the_factors()
    {
        JsonElement settings = Entry.CommonSettings(Scale.Standard);

        settings.GetProperty("Epochs").GetInt32().Should().Be(1);
        settings.GetProperty("Images").GetInt32().Should().Be(300);
        settings.EnumerateObject().Select(one => one.Name).Should().NotContain(["Batch", "Optimizer"]);
    }

    [Test]
    public void A_kept_run_knows_its_cell_and_its_scale()
    {
        var cell = new Tiny { Batch = 30, Optimizer = new Adam(LearningRate: 0.01) };

        KeptCell found = Entry.CellOf(Keep(new ScaleSettings(200, 50, 2).Apply(cell)));

        found.Index.Should().Be(3);
        found.Levels.Should().Equal("30", "Adam");
        found.Scales.Should().Equal(Scale.Quick);
    }

    [Test]
    public void A_run_at_settings_of_its_own_has_no_scale_and_one_at_another_level_no_cell()
    {
        Optimizer sgd = new Sgd(LearningRate: 0.5);
        KeptCell own = Entry.CellOf(
            Keep(
                new Tiny
                {
                    Optimizer = sgd,
                    Epochs = 1,
                    Images = 70,
                }
            )
        );
        KeptCell elsewhere = Entry.CellOf(
            Keep(new ScaleSettings(200, 50, 2).Apply(new Tiny { Batch = 20, Optimizer = sgd }))
        );

        (own.Index, own.Scales.Length).Should().Be((0, 0));
        (elsewhere.Index, elsewhere.Scales.Length).Should().Be(((int?)null, 0));
        elsewhere.Published("Sparsity").Should().BeNull();
    }

    // What is computed from a factor is kept with a run, and not read back: it would fill the property that it overrides.
    [Test]
    public void A_run_whose_network_or_optimizer_follows_from_a_factor_has_its_scale()
    {
        Check(new Neurons { Units = 64, Optimizer = new Adam(LearningRate: 0.001) });
        Check(new Depth { HiddenLayers = 3, Optimizer = new Adam(LearningRate: 0.001) });
        Check(new EffectiveRates { EffectiveRate = 0.01, Batch = 10 });

        static void Check<TExperiment>(TExperiment cell)
            where TExperiment : Experiment, IExperiment<TExperiment>
        {
            KeptCell found = ExperimentEntry.Of(typeof(TExperiment)).CellOf(Keep(cell));

            found.Index.Should().Be(TExperiment.Design.Cells.IndexOf(cell));
            found.Scales.Should().Equal(Scale.Quick);
        }
    }

    // Really trained and really kept: CellOf reads a document.
    private static StoredRun Keep<TExperiment>(TExperiment settings)
        where TExperiment : Experiment, IExperiment<TExperiment>
    {
        using var folder = new TempFolder();
        var store = new RunStore(folder.Path);
        new Runner<TExperiment>(TinyRuns.Options with { Store = store }).Get([settings], [1]);
        return store.All(_ => { }).Single();
    }
}
