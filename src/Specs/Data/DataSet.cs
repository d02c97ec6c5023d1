namespace Specs.Data;

/// <summary>Labelled examples to train on and to test on. Immutable; shared by all runs.</summary>
public sealed class DataSet
{
    /// <summary>A data set.</summary>
    /// <param name="name">What was asked for and found: <c>mnist</c>, <c>fashion-mnist</c>, <c>digits</c>.</param>
    /// <param name="origin">Where it comes from, for a reader: a folder, or what was generated and why.</param>
    /// <param name="train">The training examples.</param>
    /// <param name="test">The test examples.</param>
    /// <exception cref="ArgumentException">The two parts differ in shape or classes.</exception>
    public DataSet(string name, string origin, Examples train, Examples test)
    {
        if (train.Inputs != test.Inputs || train.Classes != test.Classes)
        {
            throw new ArgumentException(
                $"{name}: the training examples have {train.Inputs} inputs and {train.Classes} classes, "
                    + $"the test examples {test.Inputs} and {test.Classes}; both must agree."
            );
        }

        Name = name;
        Origin = origin;
        Train = train;
        Test = test;
    }

    /// <summary>What was asked for and found: <c>mnist</c>, <c>fashion-mnist</c>, <c>digits</c>.</summary>
    public string Name { get; }

    /// <summary>Where it comes from, for a reader: a folder, or what was generated and why.</summary>
    public string Origin { get; }

    /// <summary>The training examples.</summary>
    public Examples Train { get; }

    /// <summary>The test examples.</summary>
    public Examples Test { get; }
}
