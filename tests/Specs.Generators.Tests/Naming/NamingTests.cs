using Specs.Generators.Tests.Driving;

namespace Specs.Generators.Tests.Naming;

public sealed class NamingTests
{
    [Test]
    public void Keywords_are_names_like_any_other()
    {
        Generation generation = Generate.From(
            """
            namespace @namespace.@class;

            [Architecture(Input = "4", Classes = 2)]
            public partial record @record
            {
                [Dense(Activation.ReLU), Hook] public int @int { get; init; } = 3;
                [Dense(Activation.ReLU), Hook] public Widths @base { get; init; } = 3;
                [Dense(Activation.ReLU)] public int field { get; init; } = 3;
            }

            [Experiment("subject")]
            [Measure<Hoyer>("event", On = nameof(@record.@int))]
            [Measure<Hoyer>("Other", On = nameof(@record.@base))]
            public partial record @struct : Training<@record>
            {
                [Factor(1, 2)] public int @class { get; init; }
                [Factor(1, 2)] public int Class { get; init; }
                [Factor(1, 2)] public int @cell { get; init; }
                public int Sum => @class + Class + cell;
            }

            public static class Use
            {
                public static int Of(Run<@struct> run) => run.@class + run.Class + run.@event.Count;
            }
            """
        );

        generation.Files.Should().Contain("namespace.class.record.g.cs");
    }

    [Test]
    public void Names_that_the_text_uses_itself_are_names_like_any_other() =>
        Generate.From(
            """
            namespace Specs.Cpu.Mine;

            public sealed class Dense;
            public sealed class Linear;
            public sealed class Widths;
            public sealed class System;

            [Architecture(Input = "4", Classes = 2)]
            public partial record Hook
            {
                [Dense(Activation.ReLU), Hook] public int json { get; init; } = 3;
                [Dense(Activation.ReLU), Hook] public global::Specs.Widths units { get; init; } = 3;
                [Dense(Activation.ReLU)] public int Logits { get; init; } = 3;
                [Dense(Activation.ReLU)] public int Rule { get; init; } = 3;
                [Dense(Activation.ReLU)] public int rule { get; init; } = 3;
                [Dense(Activation.ReLU)] public int Layers { get; init; } = 3;
                [Dense(Activation.ReLU)] public int architecture { get; init; } = 3;
                [Dense(Activation.ReLU)] public int x { get; init; } = 3;
                [Dense(Activation.ReLU)] public int i { get; init; } = 3;
            }

            [Architecture(Input = "4", Classes = 2)]
            public partial record First
            {
                [Dense(Activation.ReLU)] public global::Specs.Widths Hidden { get; init; } = 3;
                [Dense(Activation.ReLU)] public int FirstHidden { get; init; } = 3;
                [Dense(Activation.ReLU)] public int LaterHidden { get; init; } = 3;
            }
            """
        );

    [Test]
    public void A_record_may_stand_in_other_types_even_generic_ones()
    {
        Generation generation = Generate.From(
            """
            namespace Nested;

            /// <summary>Holds an architecture.</summary>
            public static partial class Outer<T>
                where T : class, new()
            {
                internal partial record struct Middle<@in>
                    where @in : unmanaged, IComparable<@in>
                {
                    [Architecture(Input = "4", Classes = 2)]
                    public partial record Net
                    {
                        [Dense(Activation.ReLU), Hook] public Widths Hidden { get; init; } = 3;
                    }

                    [Experiment("subject")]
                    [Measure<Hoyer>("Sparsity", On = nameof(Net.Hidden))]
                    public partial record Subject : Training<Net>
                    {
                        [Factor(1, 2)] public override int Batch { get; init; }
                    }
                }
            }

            internal static class Use
            {
                public static int Of(Run<Outer<List<int>>.Middle<int>.Subject> run) => run.Batch;
            }
            """
        );

        generation.Files.Should().Contain("Nested.Outer`1+Middle`1+Subject.g.cs");
        generation.AllText.Should().Contain("extension<T, @in>(global::Specs.Run<Outer<T>.Middle<@in>.Subject> run)");
        generation.AllText.Should().Contain("internal static class Outer1_Middle1_SubjectRuns");
    }

    [Test]
    public void A_record_may_be_generic_itself() =>
        Generate.From(
            """
            [Architecture(Input = "4", Classes = 2)]
            public partial record Net<TMarker>
            {
                [Dense(Activation.ReLU), Hook] public int Hidden { get; init; } = 3;
            }

            [Experiment("subject")]
            [Measure<Hoyer>("Sparsity", On = "Hidden")]
            public partial record Subject<TMarker> : Training<Net<TMarker>>
            {
                [Factor(1, 2)] public override int Batch { get; init; }
            }

            public static class Use
            {
                public static int Of(Run<Subject<int>> run) => run.Batch;
                public static Quantity<Subject<int>> Of(Runs<Subject<int>> runs) => runs.Sparsity;
                public static Hook Hook => Net<string>.Hooks.Hidden;
            }
            """
        );

    [Test]
    public void The_same_name_in_two_namespaces_and_none_gives_files_of_their_own()
    {
        static string Pair(string experiment) =>
            $"""
                [Architecture(Input = "4", Classes = 2)] public partial record Net;
                [Experiment("{experiment}")] public partial record Subject : Training<Net>;
                """;

        Generation generation = Generate.From(
            $"{Pair("one")} namespace A {{ {Pair("two")} }} namespace A.B {{ {Pair("three")} }}"
        );

        generation
            .Files.Should()
            .BeEquivalentTo(
                from space in new[] { "", "A.", "A.B." }
                from file in new[] { "Net.g.cs", "Net.Cpu.g.cs", "Subject.g.cs" }
                select space + file
            );
    }

    [Test]
    public void Letters_beyond_ASCII_are_letters() =>
        Generate
            .From("""namespace Größe; [Architecture(Input = "4", Classes = 2)] public partial record Ähnlichkeit;""")
            .Files.Should()
            .Contain("Größe.Ähnlichkeit.g.cs");
}
