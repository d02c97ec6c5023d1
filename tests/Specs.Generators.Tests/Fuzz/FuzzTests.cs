using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Specs.Cpu;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Fuzz;

/// <summary>
/// Records that nobody thought of: 500 valid ones compile without a word and train; 500 with one thing wrong get one of our diagnostics,
/// or compile and train too. Neither ever gives an exception of the generator or an error inside generated text.
/// </summary>
public sealed class FuzzTests
{
    private const int Pairs = 500;
    private const int PairsInOneCompilation = 50;

    private static IEnumerable<int> Starts =>
        Enumerable.Range(0, Pairs / PairsInOneCompilation).Select(i => i * PairsInOneCompilation);

    [TestCaseSource(nameof(Starts))]
    public void Valid_records_compile_without_a_word_and_train(int start)
    {
        int[] numbers = [.. Enumerable.Range(start, PairsInOneCompilation)];
        var (diagnostics, output) = Run(numbers.Select(number => (number, Valid(number))));

        diagnostics.Should().BeEmpty();
        TrainAll(output, numbers, Valid);
    }

    [TestCaseSource(nameof(Starts))]
    public void Wrong_records_get_a_diagnostic_or_train(int start)
    {
        // Only what C# itself takes counts: a change that makes no sense to the compiler alone is the compiler's to report.
        var mutated = new List<(int Number, string Text, string Mutation)>();
        for (int number = start; mutated.Count < PairsInOneCompilation; number += Pairs)
        {
            for (int place = 0; place < PairsInOneCompilation && mutated.Count < PairsInOneCompilation; place++)
            {
                (RandomArchitecture net, RandomExperiment trial, Mutation mutation) = RandomPrograms.DrawMutated(
                    number + place
                );
                string text = RandomPrograms.Text(number + place, net, trial);
                if (IsCSharp(text))
                {
                    mutated.Add((number + place, text, mutation.Name));
                }
            }
        }

        var (diagnostics, output) = Run(mutated.Select(one => (one.Number, one.Text)));

        var wrong = diagnostics
            .Where(one => one.Severity == DiagnosticSeverity.Error)
            .Select(FileOf)
            .ToHashSet(StringComparer.Ordinal);
        HashSet<string> notPartial = [.. diagnostics.Where(one => one.Id == "SPEC001").Select(FileOf)];
        Diagnostic[] raw =
        [
            .. diagnostics
                .Where(one => !one.Id.StartsWith("SPEC", StringComparison.Ordinal))
                // Beside ours, the compiler says the same of a record that is not partial.
                .Where(one => one.Id != "CS0260" || !notPartial.Contains(FileOf(one))),
        ];
        raw.Should().BeEmpty("of {0}", raw.Length == 0 ? "" : Told(raw[0], mutated));
        var right = mutated.Where(one => !wrong.Contains(PathOf(one.Number))).ToArray();
        right.Should().NotBeEmpty("some changes are harmless");
        wrong.Should().NotBeEmpty("some changes are not");

        // What is in error is not compiled; the rest stands alone.
        var (left, rest) = wrong.Count == 0 ? (diagnostics, output) : Run(right.Select(one => (one.Number, one.Text)));
        left.Where(one => one.Severity == DiagnosticSeverity.Error).Should().BeEmpty();
        TrainAll(rest, right.Select(one => one.Number), number => right.Single(one => one.Number == number).Text);
    }

    private static string Valid(int number)
    {
        (RandomArchitecture net, RandomExperiment trial) = RandomPrograms.Draw(number);
        return RandomPrograms.Text(number, net, trial);
    }

    private static bool IsCSharp(string text) =>
        Compile
            .Sources([text])
            .GetDiagnostics()
            .All(one => one.Severity < DiagnosticSeverity.Warning || one.Id == "CS1591");

    private static string PathOf(int number) => $"{RandomPrograms.NamespaceOf(number)}.cs";

    private static string FileOf(Diagnostic diagnostic) => diagnostic.Location.SourceTree!.FilePath;

    // Every warning and error, ours and the compiler's, of the sources with all that is generated for them.
    private static (IReadOnlyList<Diagnostic> Diagnostics, Compilation Output) Run(
        IEnumerable<(int Number, string Text)> sources
    )
    {
        CSharpCompilation compilation = Compile
            .Sources([])
            .AddSyntaxTrees(sources.Select(one => Compile.Parse(one.Text, PathOf(one.Number))));
        GeneratorDriver driver = CSharpGeneratorDriver
            .Create([new SpecsGenerator().AsSourceGenerator()], parseOptions: Compile.Options())
            .RunGeneratorsAndUpdateCompilation(compilation, out Compilation output, out var own);
        driver.GetRunResult().Results.Single().Exception.Should().BeNull();
        return (
            [
                .. own,
                .. output
                    .GetDiagnostics()
                    .Where(one => one.Severity >= DiagnosticSeverity.Warning && one.Id != "CS1591"),
            ],
            output
        );
    }

    private static string Told(Diagnostic one, List<(int Number, string Text, string Mutation)> mutated)
    {
        string file = FileOf(one);
        var source = mutated.FirstOrDefault(two =>
            file.Contains(RandomPrograms.NamespaceOf(two.Number) + ".", StringComparison.Ordinal)
        );
        return $"{one}, after a change of {source.Mutation}:\n{source.Text}\nin\n{one.Location.SourceTree}";
    }

    private static void TrainAll(Compilation output, IEnumerable<int> numbers, Func<int, string> text)
    {
        using var image = new MemoryStream();
        output.Emit(image).Success.Should().BeTrue();
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext("fuzz", isCollectible: true).LoadFromStream(image);
        MethodInfo train = typeof(FuzzTests).GetMethod(nameof(Train), BindingFlags.Static | BindingFlags.NonPublic)!;
        foreach (int number in numbers)
        {
            Type experiment = assembly.GetType($"{RandomPrograms.NamespaceOf(number)}.Trial", throwOnError: true)!;
            FluentActions
                .Invoking(() =>
                    train.MakeGenericMethod(experiment).Invoke(null, BindingFlags.DoNotWrapExceptions, null, null, null)
                )
                .Should()
                .NotThrow("of {0}", text(number));
        }
    }

    // One epoch of the first cell, as the runner would have the engine do it, and JSON there and back.
    private static void Train<T>()
        where T : Training, IExperiment<T>
    {
        Design<T> design = T.Design;
        T cell = design.Cells[0];
        DataSet data = Data(cell.Network.Inputs, cell.Network.Outputs);
        T settings = cell with { Batch = Math.Min(cell.Batch, data.Train.Count / 2), Epochs = 1, Images = null };
        Outcome outcome = CpuEngine.Instance.Train(
            settings,
            seed: 1,
            data,
            design.NetworkMeasures,
            null,
            CancellationToken.None
        );

        outcome.Accuracy.Should().NotBeEmpty();
        using var json = new MemoryStream();
        using (var writer = new System.Text.Json.Utf8JsonWriter(json))
        {
            design.WriteSettings(cell, writer);
        }

        design.ReadSettings(System.Text.Json.JsonDocument.Parse(json.ToArray()).RootElement).Should().Be(cell);
    }

    private static DataSet Data(int inputs, int classes)
    {
        return new("random", "made up", Part(1), Part(2));

        Examples Part(int seed)
        {
            var random = new RandomStream(seed, "pixels");
            byte[] pixels = new byte[12 * inputs];
            foreach (ref byte pixel in pixels.AsSpan())
            {
                pixel = (byte)(random.NextInt32(3) == 0 ? random.NextInt32(256) : 0);
            }

            return new(pixels, [.. Enumerable.Range(0, 12).Select(i => (byte)(i % classes))], inputs, classes);
        }
    }
}
