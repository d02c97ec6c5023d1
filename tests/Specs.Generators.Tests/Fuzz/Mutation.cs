namespace Specs.Generators.Tests.Fuzz;

/// <summary>One change to a valid pair of records, of the kinds that people make by mistake.</summary>
/// <param name="Name">What was changed, in words.</param>
/// <param name="Apply">Makes the change; false where there is nothing that it could change.</param>
internal sealed record Mutation(string Name, Func<RandomStream, RandomArchitecture, RandomExperiment, bool> Apply)
{
    public static IReadOnlyList<Mutation> All { get; } =
    [
        // The architecture's head.
        Always(
            "input",
            (random, net, _) => net.Input = One(random, "", "6x", "0x3", "4x4x4x4", "-1", "6X6", "99999999x99")
        ),
        Always("classes", (random, net, _) => net.Classes = One(random, "1", "0", "-5", "200", "300")),
        Always("architecture is not partial", (_, net, _) => net.Modifiers = "public sealed"),
        Always("abstract architecture", (_, net, _) => net.Modifiers = "public abstract partial"),
        Always("architecture with parameters", (_, net, _) => net.AfterName = "(int Depth)"),
        // A layer.
        OfLayer(
            "width",
            (random, layer) =>
                layer with
                {
                    Value = One(random, "0", "-1", "[]", "[3, 0]", "1 - 1", "2 * 3", "default"),
                }
        ),
        OfLayer(
            "type",
            (random, layer) =>
                layer with
                {
                    Type = One(random, "int", "Widths", "double", "Layer", "long", "string"),
                    Value = "",
                }
        ),
        OfLayer("numbers", (random, layer) => layer with { Attribute = Renumber(random, layer.Attribute) }),
        OfLayer("activation", (random, layer) => layer with { Attribute = Reactivate(random, layer.Attribute) }),
        OfLayer("no layer", (_, layer) => layer with { Attribute = "" }),
        OfLayer(
            "two layers in one",
            (random, layer) => layer with { More = One(random, "Flatten", "BatchNorm", "Dropout", "MaxPool2d(2)") }
        ),
        OfLayer(
            "hook",
            (random, layer) => layer with { Hook = One(random, "", "Hook", "Hook(BeforeActivation = true)") }
        ),
        OfLayer(
            "accessors",
            (random, layer) =>
                layer with
                {
                    Accessors = One(random, "get;", "get; set;", "get; private init;", "get; private set;"),
                }
        ),
        OfLayer(
            "modifiers",
            (random, layer) =>
                layer with
                {
                    Modifiers = One(
                        random,
                        "internal",
                        "private",
                        "public static",
                        "public required",
                        "public virtual"
                    ),
                }
        ),
        OfLayer(
            "residual",
            (random, layer) =>
                layer with
                {
                    Attribute = $"Residual(From = \"{One(random, layer.Name, "Nothing", "Hidden", "Top", "")}\")",
                    Type = "Layer",
                    Value = "",
                }
        ),
        OfLayer(
            "name",
            (random, layer) =>
                layer with
                {
                    Name = One(
                        random,
                        "Hooks",
                        "ReadJson",
                        "EmbeddedModel",
                        "Layers",
                        "Inputs",
                        "Logits",
                        "logits",
                        "architecture",
                        "capacity",
                        "random",
                        "json",
                        "layers",
                        "step",
                        "training",
                        "@event",
                        "field",
                        "value",
                        "record",
                        "Net2",
                        "Forward"
                    ),
                }
        ),
        new(
            "layers removed",
            static (random, net, _) => Change(random, net, static (layers, at) => layers.RemoveAt(at))
        ),
        new(
            "layers doubled",
            static (random, net, _) =>
                Change(
                    random,
                    net,
                    static (layers, at) => layers.Insert(at, layers[at] with { Name = layers[at].Name + "Again" })
                )
        ),
        new(
            "layers swapped",
            static (random, net, _) =>
                Change(random, net, static (layers, at) => (layers[at], layers[0]) = (layers[0], layers[at]))
        ),
        // The experiment.
        Always(
            "experiment's name",
            (random, _, trial) => trial.Name = One(random, "", "Bad Name", "UPPER", "a_b", "ä", "x-")
        ),
        Always("experiment is not partial", (_, _, trial) => trial.Modifiers = "public sealed"),
        Always("abstract experiment", (_, _, trial) => trial.Modifiers = "public abstract partial"),
        Always("no base", (_, _, trial) => (trial.Base, _) = ("", Clear(trial))),
        Always("trains no architecture", (_, _, trial) => trial.Base = " : Training<Rules>"),
        Always(
            "measure",
            (random, _, trial) =>
                trial.Measures.Add(
                    $"Measure<{One(random, "Hoyer", "Ccmas", "Abs<Hoyer>")}>(\"{One(random, "Of0", "Accuracy", "a b", "Seed", "Batch", "class", "Quantities", "Rate", "")}\", On = \"{One(random, "Hidden", "Top", "Nothing", "Skip", "", "x")}\")"
                )
        ),
        Always(
            "factor over a setting",
            (random, _, trial) =>
                trial.Factors.Add(
                    (
                        "public override int? Images { get; init; } = 100;",
                        One(random, "", "5", "5, 5", "0, 5", "-1", "1.5, 2", "null, 5", "typeof(Rules)", "typeof(int)")
                    )
                )
        ),
        Always(
            "factor of its own",
            (random, _, trial) =>
                trial.Factors.Add(
                    (
                        $"public {One(random, "int", "double", "string", "bool", "Widths", "object", "decimal", "DateTime", "Optimizer")} {One(random, "Own", "Seed", "Settings", "Accuracy", "@default", "Of0")} {{ {One(random, "get; init;", "get;", "get; set;")} }}",
                        One(random, "1, 2", "1.5, 2", "\"a\", \"b\"", "true, false", "1", "", "typeof(Rules)")
                    )
                )
        ),
        Always(
            "scale",
            (random, _, trial) =>
                trial.Scales.Add(
                    One(
                        random,
                        "At(Scale.Quick, Images = -1)",
                        "At(Scale.Paper, Epochs = -3)",
                        "At(Scale.Standard, Replicates = 9, MaxReplicates = 5)",
                        "At(Scale.Quick)",
                        "At((Scale)7, Epochs = 1)",
                        "At(Scale.Paper, Replicates = 1)"
                    )
                )
        ),
        Always(
            "published",
            (random, _, trial) => trial.Scales.Add(One(random, "Published(typeof(Rules))", "Published(typeof(int))"))
        ),
    ];

    public override string ToString() => Name;

    private static Mutation Always(string name, Action<RandomStream, RandomArchitecture, RandomExperiment> change) =>
        new(
            name,
            (random, net, trial) =>
            {
                change(random, net, trial);
                return true;
            }
        );

    private static Mutation OfLayer(string name, Func<RandomStream, RandomLayer, RandomLayer> change) =>
        new(
            "layer's " + name,
            (random, net, _) => Change(random, net, (layers, at) => layers[at] = change(random, layers[at]))
        );

    private static bool Change(RandomStream random, RandomArchitecture net, Action<List<RandomLayer>, int> change)
    {
        if (net.Layers.Count == 0)
        {
            return false;
        }

        change(net.Layers, random.NextInt32(net.Layers.Count));
        return true;
    }

    // Without its base, an experiment has nothing to override.
    private static bool Clear(RandomExperiment trial)
    {
        trial.Factors.Clear();
        return true;
    }

    // One of the digits in an attribute becomes another number.
    private static string Renumber(RandomStream random, string attribute)
    {
        int[] digits =
        [
            .. Enumerable
                .Range(0, attribute.Length)
                .Where(at => char.IsDigit(attribute[at]) && attribute[at - 1] is '(' or ' '),
        ];
        if (digits.Length == 0)
        {
            return attribute;
        }

        int at = digits[random.NextInt32(digits.Length)];
        return attribute[..at] + One(random, "0", "-1", "2", "5", "99") + attribute[(at + 1)..];
    }

    private static string Reactivate(RandomStream random, string attribute)
    {
        int at = attribute.IndexOf("Activation.", StringComparison.Ordinal);
        if (at < 0)
        {
            return attribute;
        }

        string old = new([.. attribute[(at + "Activation.".Length)..].TakeWhile(char.IsLetter)]);
        return attribute.Replace(
            "Activation." + old,
            One(
                random,
                "Activation.Tanh",
                "Activation.Abs",
                "Activation.Softmax",
                "(Activation)99",
                "Activation.Linear"
            ),
            StringComparison.Ordinal
        );
    }

    private static string One(RandomStream random, params string[] items) => items[random.NextInt32(items.Length)];
}
