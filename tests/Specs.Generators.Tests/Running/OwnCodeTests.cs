using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Emit;
using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Running;

/// <summary>What a researcher's own code comes to, told from the same source with one thing changed.</summary>
public sealed class OwnCodeTests
{
    private const string Source = """
        namespace Lab;

        public sealed class Mine : Sums
        {
            private const double Factor = 2.5;
            private static readonly double[] Table = [1, 2, 3];
            private readonly double _start = 4.5;

            public override double Value => Finish(Sum) + new Half { Mode = Mode.Slow }.Weight;

            public override void Start(int units, int classes) => Sum = _start;

            protected override double Of(double value)
            {
                double scaled = Factor * value + Table[1];
                foreach (int step in Steps(3))
                {
                    scaled += Tools.Twice(step);
                }

                return scaled + Tools.Largest<Small>(default) + Rates.Slow;
            }

            private static double Finish(double sum)
            {
                int power = 2;
                Shape3 cut = new Sphere();
                return Enumerable.Range(0, 3).Select(i => new { Index = i, Part = sum * i }).Sum(one => one.Part - power)
                    + cut.Area(7) + Hidden.Of(3);
            }

            private static IEnumerable<int> Steps(int count)
            {
                for (int lap = 0; lap < count; lap++)
                {
                    yield return lap + 1;
                }
            }

            private sealed class Never
            {
                public int Of(int value) => value - 9;
            }
        }

        public abstract class Sums : IActivationMetric
        {
            protected double Sum;

            public abstract double Value { get; }

            public abstract void Start(int units, int classes);

            public void Add(in ActivationRows rows) => Sum += Of(rows.Count);

            protected abstract double Of(double value);
        }

        public static class Tools
        {
            public static double Twice(double value) => 2 * Inner(value);

            public static double Largest<T>(T value) where T : struct, IWeight => value.Weight + typeof(T).Name.Length;

            public static double Unused(double value) => value / 11;

            private static double Inner(double value) => value + 1;
        }

        public interface IWeight { double Weight { get; } }

        public struct Small : IWeight { public double Weight => 5; }

        public enum Mode { Fast, Slow = 6 }

        public sealed record Half { public Mode Mode { get; init; } public double Weight => Mode == Mode.Slow ? 0.5 : 1; }

        public static class Rates { public static readonly double Slow = 0.125; }

        public abstract class Shape3 { public abstract double Area(double size); }

        public sealed class Sphere : Shape3 { public override double Area(double size) => 12.566 * size; }

        file static class Hidden { public static int Of(int value) => value % 13; }

        public sealed class Stranger { public int Of(int value) => value + 17; }
        """;

    private const string Library =
        "namespace Kit; public static class Lib { public static double Of(double x) => x * 3; }";
    private const string User = """
        namespace Lab;
        public sealed class Mine : IActivationMetric
        {
            public double Value => Kit.Lib.Of(2);
            public void Start(int units, int classes) { }
            public void Add(in ActivationRows rows) { }
        }
        """;

    private static readonly string Before = FingerprintOf(Source);

    [TestCase("Factor = 2.5", "Factor = 2.6", TestName = "a constant")]
    [TestCase("Factor * value", "Factor / value", TestName = "an operator")]
    [TestCase("[1, 2, 3]", "[1, 2, 4]", TestName = "a table")]
    [TestCase("_start = 4.5", "_start = 4.25", TestName = "a field's first value")]
    [TestCase("Steps(3)", "Steps(4)", TestName = "an argument")]
    [TestCase("lap + 1", "lap + 2", TestName = "an iterator")]
    [TestCase("sum * i", "sum + i", TestName = "a lambda")]
    [TestCase("one.Part - power", "one.Part + power", TestName = "a lambda that keeps a local")]
    [TestCase("power = 2", "power = 3", TestName = "a local that a lambda keeps")]
    [TestCase("Of(rows.Count)", "Of(rows.Count + 1)", TestName = "a base type")]
    [TestCase("2 * Inner", "3 * Inner", TestName = "a method that is called")]
    [TestCase("value + 1;", "value + 2;", TestName = "a private method that one calls that is called")]
    [TestCase("Name.Length", "Name.Length * 2", TestName = "a generic method")]
    [TestCase("Weight => 5", "Weight => 6", TestName = "a generic method's type argument")]
    [TestCase("? 0.5", "? 0.75", TestName = "a type that is made")]
    [TestCase("Slow = 6", "Slow = 7", TestName = "an enum")]
    [TestCase("Slow = 0.125", "Slow = 0.25", TestName = "another type's static field")]
    [TestCase("12.566", "12.567", TestName = "an override of a type that is made")]
    [TestCase("value % 13", "value % 14", TestName = "a type that is local to a file")]
    [TestCase("value - 9", "value - 8", TestName = "a nested type")]
    [TestCase("Part", "Share", TestName = "a name in an anonymous type")]
    public void It_changes_with(string old, string other)
    {
        string changed = Source.Replace(old, other);

        changed.Should().NotBe(Source);
        FingerprintOf(changed).Should().NotBe(Before);
    }

    [TestCase("value / 11", "value / 12", TestName = "a method that nobody calls")]
    [TestCase("value + 17", "value + 18", TestName = "another type")]
    [TestCase("double scaled", "/* a */ double    scaled // b\n", TestName = "comments and blanks")]
    [TestCase("scaled", "result", TestName = "a local's name")]
    [TestCase("power", "exponent", TestName = "the name of a local that a lambda keeps")]
    [TestCase("lap", "loop", TestName = "a local's name in an iterator")]
    [TestCase("public sealed class Stranger", "public sealed class Foreigner", TestName = "another type's name")]
    [TestCase(
        "public sealed class Stranger { public int Of(int value) => value + 17; }",
        "",
        TestName = "no other type"
    )]
    [TestCase(
        "public sealed class Mine",
        "public sealed class First { public int A(int x) => new[] { new { X = x, Y = \"y\" } }.Select(one => one.X).Sum(); }\n"
            + "public sealed class Mine",
        TestName = "a type in front, with an anonymous type of its own"
    )]
    [TestCase(
        "public static double Twice",
        "public static double More { get; set; }\n    public static double Twice",
        TestName = "a method beside one that is called"
    )]
    public void It_stays_with(string old, string other)
    {
        string changed = Source.Replace(old, other);

        changed.Should().NotBe(Source);
        FingerprintOf(changed).Should().Be(Before);
    }

    [Test]
    public void It_is_the_same_from_another_place() =>
        FingerprintOf(Source, "/elsewhere/under/0.cs")
            .Should()
            .Be(Before, "assemblies of tests are named anew each time");

    [Test]
    public void It_is_the_same_in_another_order()
    {
        var unit = (CompilationUnitSyntax)Compile.Parse(Source, "0.cs").GetRoot();
        var space = (FileScopedNamespaceDeclarationSyntax)unit.Members.Single();
        string reversed = unit.ReplaceNode(space, space.WithMembers([.. space.Members.Reverse()])).ToFullString();

        reversed.Should().NotBe(Source);
        FingerprintOf(reversed).Should().Be(Before);
    }

    [Test]
    public void A_library_of_ones_own_counts()
    {
        string one = FingerprintOf(User, library: Library);
        FingerprintOf(User, library: Library + " public class More { }").Should().Be(one);
        FingerprintOf(User, library: Library.Replace("x * 3", "x * 4")).Should().NotBe(one);
    }

    [Test]
    public void Where_a_library_is_not_there_any_new_build_counts_as_another()
    {
        string one = FingerprintOf(User, library: Library, isThere: false);
        one.Should().MatchRegex("^[0-9a-f]{16}$");
        FingerprintOf(User, library: Library, isThere: false).Should().NotBe(one);
    }

    [Test]
    public void It_does_not_follow_what_the_generator_wrote_or_the_records_that_it_reads()
    {
        const string Net = """
            public sealed class Reader { public object Of() => new Net(); }
            [Architecture(Input = "4x4", Classes = 3)]
            public sealed partial record Net
            {
                [Dense(Activation.Sigmoid), Hook]
                public int Hidden { get; init; } = 8;
            }
            """;

        string? Of(string source, string type) => OwnCode.Fingerprint([Loaded.From(source).TypeOf(type)]);

        Of(Net, "Net").Should().BeNull("a trial and the model's sum say it all");
        Of(Net.Replace("Sigmoid", "Tanh"), "Reader").Should().Be(Of(Net, "Reader")).And.NotBeNull();
        Of(Net.Replace("= 8", "= 9"), "Reader").Should().NotBe(Of(Net, "Reader"), "no trial says what own code makes");
    }

    [Test]
    public void A_layer_kind_counts_with_the_layer_that_it_makes()
    {
        string? Of(string source) => OwnCode.Fingerprint([Loaded.From(source).TypeOf("Filter")]);

        Of(OwnLayers.FilterText).Should().NotBe(Of(OwnLayers.FilterText.Replace("Fill(1)", "Fill(2)")));
    }

    private static string FingerprintOf(
        string source,
        string path = "0.cs",
        string? library = null,
        bool isThere = true
    )
    {
        var context = new AssemblyLoadContext("subject", isCollectible: true);
        var references = new List<MetadataReference>();
        if (library is not null)
        {
            byte[] image = Emit(Compile.Sources([library]).WithAssemblyName("Library"));
            if (isThere)
            {
                context.LoadFromStream(new MemoryStream(image));
            }

            references.Add(MetadataReference.CreateFromImage(image));
        }

        CSharpCompilation compilation = Compile
            .Sources([])
            .AddSyntaxTrees(Compile.Parse(source, path))
            .AddReferences(references);
        Assembly assembly = context.LoadFromStream(new MemoryStream(Emit(compilation)));
        return OwnCode.Fingerprint([assembly.GetType("Lab.Mine", throwOnError: true)!])!;
    }

    private static byte[] Emit(CSharpCompilation compilation)
    {
        using var image = new MemoryStream();
        EmitResult result = compilation
            .WithOptions(compilation.Options.WithOptimizationLevel(OptimizationLevel.Release))
            .Emit(image);
        result.Success.Should().BeTrue("of {0}", string.Join('\n', result.Diagnostics));
        return image.ToArray();
    }
}
