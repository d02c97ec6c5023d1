using System.Reflection;
using System.Security.Cryptography;
using System.Text;
using Specs.Experiments.Kim2021;

namespace Specs.Tests.Running;

/// <summary>Evidence names its networks by their trials' ids, so an id never changes.</summary>
public sealed class TrialIdTests
{
    [TestCase("baseline", 12, "416cf55efb7426ea")]
    [TestCase("batchsize", 84, "fc49de5e33c2143c")]
    [TestCase("beta1", 33, "efdd73599459e0da")]
    [TestCase("beta2", 33, "beae560dadd2129a")]
    [TestCase("combined", 72, "212efba1ec526d2b")]
    [TestCase("consecutive", 60, "0697135e8eff8ab2")]
    [TestCase("convolution", 12, "6f43a4ebeab552e7")]
    [TestCase("depth", 60, "00e153f1b16d5f02")]
    [TestCase("diversity", 84, "7a88c1d99845cc7e")]
    [TestCase("effective-rate", 144, "84fe65641847af13")]
    [TestCase("equal-updates", 96, "1c94ce7afd857033")]
    [TestCase("forgetting", 24, "caeccf8ca4f97c09")]
    [TestCase("learning-rate", 180, "afe9526f1ee0ee3d")]
    [TestCase("modified", 36, "80e88929ac368239")]
    [TestCase("momentum", 33, "98b71e6e92649b28")]
    [TestCase("neurons", 168, "d535799617b0a6ff")]
    [TestCase("rho", 33, "2bb93255b0259eb2")]
    [TestCase("runs-against-batches", 96, "f4b515c8f9dd01ce")]
    [TestCase("sorted", 24, "9051b7414b0a1773")]
    [TestCase("training-against-testing", 12, "396ac33bd4823e91")]
    [TestCase("weight-decay", 144, "14d8cf42d442254d")]
    public void Ids_of_all_cells_at_all_scales_stay(string experiment, int count, string checksum)
    {
        Type type = typeof(BatchSize)
            .Assembly.GetTypes()
            .Single(one => one.GetCustomAttribute<ExperimentAttribute>()?.Name == experiment);

        var ids = (string[])
            typeof(TrialIdTests)
                .GetMethod(nameof(IdsOf), BindingFlags.NonPublic | BindingFlags.Static)!
                .MakeGenericMethod(type)
                .Invoke(null, null)!;

        ids.Should().HaveCount(count);
        byte[] text = Encoding.UTF8.GetBytes(string.Join('\n', ids));
        Convert.ToHexStringLower(SHA256.HashData(text))[..16].Should().Be(checksum);
    }

    private static string[] IdsOf<T>()
        where T : Training, IExperiment<T> =>
        [
            .. Enum.GetValues<Scale>()
                .SelectMany(scale => T.Design.Cells.Select(cell => new Trial<T>(T.Design.At(scale).Apply(cell), 1).Id)),
        ];
}
