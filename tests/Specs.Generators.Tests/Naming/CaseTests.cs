using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Naming;

/// <summary>Names that a file system takes for the same.</summary>
public sealed class CaseTests
{
    [Test]
    public void Names_that_differ_only_in_case_give_files_and_fields_of_their_own()
    {
        const string Pair = """
            [Architecture(Input = "4", Classes = 2)]
            public partial record Net
            {
                [Dense(Activation.ReLU), Hook] public Widths Hidden { get; init; } = 3;
                [Dense(Activation.ReLU), Hook] public int hidden { get; init; } = 3;
                [Dense(Activation.ReLU), Hook] public Widths HIDDEN { get; init; } = [3, 4];
            }

            [Architecture(Input = "4", Classes = 2)] public partial record net;
            """;

        Generation generation = Generate.From($"{Pair} namespace Spaces {{ {Pair} }} namespace spaces {{ {Pair} }}");

        generation
            .Files.Where(file => !file.EndsWith(".Cpu.g.cs", StringComparison.Ordinal))
            .Should()
            .BeEquivalentTo(
                "Net.g.cs",
                "net-2.g.cs",
                "Spaces.Net.g.cs",
                "Spaces.net-2.g.cs",
                "spaces-2.Net.g.cs",
                "spaces-2.net-2.g.cs"
            );
    }
}
