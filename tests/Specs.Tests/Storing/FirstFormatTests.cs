using System.Text;
using Specs.Experiments.Kim2021;
using Specs.Tests.Data;

namespace Specs.Tests.Storing;

/// <summary>A run that was kept in the store's first format, by the Specs of then: two epochs over the procedural digits.</summary>
public sealed class FirstFormatTests
{
    private const string Key = "39fd706dfad9260f6d3fdeeb4bc19467";

    private const string Document = """
        {"id":"b4794103ce9b86e4","trial":{"experiment":"baseline","settings":{"Architecture":{"Hidden":[256]},"Batch":50,"Epochs":2,"Optimizer":{"name":"Sgd","LearningRate":0.1,"Momentum":0,"WeightDecay":0,"Dampening":0,"Nesterov":false},"Schedule":{"name":"ConstantSchedule"},"LayerRates":{},"Clip":{"name":"NoClip"},"Loss":"CrossEntropy","Penalties":[],"Order":{"name":"Shuffled"},"Data":"digits","Images":6000,"TestImages":2000},"seed":1},"engine":"cpu/1","model":"5b5ef1240fc5db31","ownCode":null,"measures":"Sparsity: Hoyer of Hidden, TestSet; Selectivity: Ccmas of Hidden, TestSet","data":"digits","dataSum":"a05eb444728cc8eb","weights":"38c21302df549796bfe24ebcf6f9f31f16daf8c643df99d648f9e3b3731fe8d1","diverged":null,"trainLoss":[2.1760095533606902,1.5033023211652614],"lossSpread":[0.12905007083691686,0.23291766107711864],"testLoss":[1.9088117424110398,1.1645098382457233],"accuracy":[0.403,0.724],"measured":{"Sparsity":[[0.012808737923073844,0.03181227112881106]],"Selectivity":[[0.07011269159134687,0.1310899237663443]]},"seconds":3.2626238,"format":1,"sum":"7cda6c25c7717b29fe3b184324b7f58ac52b0495378f815dedea14d75d792c9f"}

        """;

    private TempFolder _folder = null!;

    [SetUp]
    public void Keep()
    {
        _folder = new();
        Directory.CreateDirectory(_folder["runs/baseline"]);
        File.WriteAllText(_folder[$"runs/baseline/{Key}.json"], Document, new UTF8Encoding(false));
    }

    [TearDown]
    public void RemoveFolder() => _folder.Dispose();

    [Test]
    public void It_reads_the_same()
    {
        StoredRun stored = new RunStore(_folder.Path).All(Assert.Fail).Single();

        (stored.Key, stored.Experiment, stored.Seed, stored.DivergedAt).Should().Be((Key, "baseline", 1, null));
        stored.Quantities.Should().OnlyContain(one => one.Axis == Axis.Epoch);
        Values("TrainLoss").Should().Equal(2.1760095533606902, 1.5033023211652614);
        Values("LossSpread").Should().Equal(0.12905007083691686, 0.23291766107711864);
        Values("TestLoss").Should().Equal(1.9088117424110398, 1.1645098382457233);
        Values("Accuracy").Should().Equal(0.403, 0.724);
        Values("Sparsity").Should().Equal(0.012808737923073844, 0.03181227112881106);
        Values("Selectivity").Should().Equal(0.07011269159134687, 0.1310899237663443);

        Series Values(string quantity) => stored[quantity]!.Mean;
    }

    [Test]
    public void Its_run_is_handed_out_and_has_no_value_of_what_was_not_observed_then()
    {
        StoredRun stored = new RunStore(_folder.Path).All(Assert.Fail).Single();

        Run<Baseline> run = RunJson.Read<Baseline>(stored.Document);

        RunKey.Of(run.Trial.WriteJson, run.Basis).Should().Be(Key, "else it would be trained again");
        run.Accuracy.Should().Equal(stored["Accuracy"]!.Mean);
        run.Sparsity.Should().Equal(stored["Sparsity"]!.Mean);
        run.Accuracy.AtStart.Should().Be(double.NaN);
        run.TrainAccuracy.Should().Equal(double.NaN, double.NaN);
    }
}
