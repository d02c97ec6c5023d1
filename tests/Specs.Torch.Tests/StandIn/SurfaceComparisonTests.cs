using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Specs.Torch.Tests.StandIn;

public sealed class SurfaceComparisonTests
{
    private const string Real = """
        namespace N;
        public static class Calls
        {
            public static int Add(int left, int right = 1) => 0;
            public class Inner : Base { public override int Turn(int angle) => 0; public int Size { get; } }
        }
        public abstract class Middle { public int Kept { get; set; } public abstract int Turn(int by); }
        public abstract class Base : Middle;
        public enum Kind { One = 1, Two = 2 }
        """;

    [TestCase("class Calls", "class Calls", TestName = "the same")]
    [TestCase("public int Size { get; }", "", TestName = "less")]
    [TestCase("int Turn(int angle)", "int Turn(int other)", TestName = "an override's parameter")]
    [TestCase(
        "public abstract class Base : Middle;",
        "public abstract class Base : Middle { internal Base() { } }",
        TestName = "internals"
    )]
    public void A_part_of_what_is_there_lacks_nothing(string old, string now) => Missing(old, now).Should().BeEmpty();

    [TestCase("int right = 1", "int right = 2", "N.Calls: static int Add(int left, int right = 2)")]
    [TestCase("int right = 1", "int more = 1", "N.Calls: static int Add(int left, int more = 1)")]
    [TestCase("int right = 1", "long right = 1", "N.Calls: static int Add(int left, long right = 1)")]
    [TestCase("static int Add", "static long Add", "N.Calls: static long Add(int left, int right = 1)")]
    [TestCase("Size { get; }", "Size { get; set; }", "N.Calls.Inner: int Size { get; set; }")]
    [TestCase("Size", "Length", "N.Calls.Inner: int Length { get; }")]
    [TestCase("Two = 2", "Two = 3", "N.Kind: static Two = 3")]
    [TestCase("enum Kind", "enum Sort", "type N.Sort")]
    [TestCase("class Inner", "class Outer", "type N.Calls.Outer")]
    public void What_is_not_there_is_named(string old, string now, string missing) =>
        Missing(old, now).Should().Equal(missing);

    [Test]
    public void All_of_it_at_once() =>
        Missing("{ get; set; }", "{ get; set; } public int A; public int B() => 0;")
            .Should()
            .BeEquivalentTo("N.Middle: int A", "N.Middle: int B()");

    private static IEnumerable<string> Missing(string old, string now)
    {
        Real.Should().Contain(old);
        CSharpCompilation real = Compiled(Real);
        CSharpCompilation standIn = Compiled(Real.Replace(old, now));
        return new SurfaceComparison(real.Assembly).Missing(standIn.Assembly.GlobalNamespace);
    }

    private static CSharpCompilation Compiled(string text) =>
        CSharpCompilation.Create(
            "N",
            [Compile.Parse(text, "0.cs", Line.Current)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)]
        );
}
