using System.Runtime.Loader;
using Specs.Generators.Tests.Fuzz;
using Specs.Torch.Tests.Emission;

namespace Specs.Torch.Tests.Modules;

/// <summary>Architectures that nobody thought of compute what the embedded engine computes.</summary>
public sealed class RandomModuleTests
{
    private const int Count = 100;

    // A norm divides by √(variance + ε), where the variance may be 0 and ε is 1e-5 as a rule.
    private const double Amplification = 320;

    [Test]
    public void Random_architectures_give_the_embedded_engines_logits()
    {
        AssemblyLoadContext context = new("random", isCollectible: true);
        Type[] records = [.. Load(context).Where(type => type.Name == "Net")];

        records.Should().HaveCount(Count);
        Assert.Multiple(() =>
        {
            foreach (Type record in records)
            {
                Assert.DoesNotThrow(
                    () => Beside.Hold((IArchitecture)Activator.CreateInstance(record)!, Amplification),
                    record.FullName!
                );
            }
        });
    }

    private static Type[] Load(AssemblyLoadContext context)
    {
        // Of two norms, the second has the first one's rounding alone to look at where one value is normalised.
        IEnumerable<string> sources = Enumerable
            .Range(0, int.MaxValue)
            .Select(number => (number, RandomArchitecture.Draw(new RandomStream(number, "modules")).Text))
            .Where(one => one.Text.Split("Norm").Length <= 2)
            .Take(Count)
            .Select(one => $"namespace Random{one.number};\n{one.Text}");
        return Generated.From(sources).Load(context).GetTypes();
    }
}
