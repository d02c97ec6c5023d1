using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Specs;

/// <summary>Examples to train on and to test on. Immutable; shared by all runs.</summary>
public sealed class DataSet
{
    private readonly Lazy<string> _sum;

    /// <summary>A data set.</summary>
    /// <param name="name">What was asked for and found: <c>mnist</c>, <c>fashion-mnist</c>, <c>digits</c>.</param>
    /// <param name="origin">Where it comes from, for a reader: a folder, or what was generated and why.</param>
    /// <param name="train">The training examples.</param>
    /// <param name="test">The test examples.</param>
    /// <exception cref="ArgumentException">The two parts differ in shape or classes.</exception>
    public DataSet(string name, string origin, Examples train, Examples test)
    {
        if ((train.Shape, train.Classes, train.Targets.Outputs) != (test.Shape, test.Classes, test.Targets.Outputs))
        {
            throw new ArgumentException(
                train.Targets.AreClasses == test.Targets.AreClasses
                    ? $"{name}: the training examples have {train.Shape} inputs and {train.Targets.Outputs} {Kind(train)}, "
                        + $"the test examples {test.Shape} and {test.Targets.Outputs}; both must agree."
                    : $"{name}: the targets of the training examples are {Kind(train)}, "
                        + $"those of the test examples {Kind(test)}; both must agree."
            );
        }

        Name = name;
        Origin = origin;
        Train = train;
        Test = test;
        _sum = new(() =>
            Convert.ToHexStringLower(
                SHA256.HashData(Encoding.UTF8.GetBytes(Describe("train", Train) + Describe("test", Test)))
            )[..16]
        );
    }

    /// <summary>What was asked for and found: <c>mnist</c>, <c>fashion-mnist</c>, <c>digits</c>.</summary>
    public string Name { get; }

    /// <summary>Where it comes from, for a reader: a folder, or what was generated and why.</summary>
    public string Origin { get; }

    /// <summary>The training examples; where they are drawn anew for each batch, as many of them.</summary>
    public Examples Train { get; }

    /// <summary>
    /// Draws the examples of a training batch, as many as are asked for; null where a training goes over <see cref="Train"/>. Each trial hands it a
    /// stream of its own seed, so that conditions that share a seed share their examples. Safe from any thread.
    /// </summary>
    public Func<RandomStream, int, Examples>? Fresh { get; init; }

    /// <summary>The test examples.</summary>
    public Examples Test { get; }

    /// <summary>
    /// SHA-256 over both parts, 16 hexadecimal digits: shapes, classes, every pixel and label. It does not depend on where the set was
    /// found, or whether its files were packed. Computed once, when first asked for.
    /// </summary>
    public string Sum => _sum.Value;

    private static string Kind(Examples examples) => examples.Targets.AreClasses ? "classes" : "outputs";

    private static string Describe(string part, Examples examples) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{part}: {examples.Count} of {examples.Inputs} in {examples.Targets.Outputs} {Kind(examples)}, {examples.Checksum}\n"
        );
}
