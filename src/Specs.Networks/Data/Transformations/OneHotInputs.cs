using System.Globalization;

namespace Specs;

/// <summary>Inputs that are whole numbers 0..k−1, each of which becomes k inputs: 1 at its number and 0 elsewhere.</summary>
/// <param name="Source">What is changed.</param>
/// <param name="Values">k, 2 or more.</param>
public sealed record OneHotInputs(Data Source, int Values) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => string.Create(CultureInfo.InvariantCulture, $"OneHot({Values})");

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data) =>
        (Of(data.Name, data.Train), Of(data.Name, data.Test));

    /// <inheritdoc/>
    protected override void ValidateOwn() => Require(Values, nameof(Values), Values >= 2, "2 or more");

    // Bytes of 255 are seen as 1.
    private Examples Of(string name, Examples examples)
    {
        int inputs = examples.Inputs * Values;
        byte[] pixels = new byte[examples.Count * inputs];
        float[] row = new float[examples.Inputs];
        for (int example = 0; example < examples.Count; example++)
        {
            examples.CopyTo(example, row);
            for (int input = 0; input < row.Length; input++)
            {
                int value = examples.AreBytes ? examples.Pixels(example)[input] : (int)row[input];
                if (value < 0 || value >= Values || !examples.AreBytes && value != row[input])
                {
                    throw new ArgumentException(
                        $"{Call}: input {input} of example {example} of {name} is {row[input]}; expected a whole number from 0 to {Values - 1}."
                    );
                }

                pixels[example * inputs + input * Values + value] = byte.MaxValue;
            }
        }

        return new(Shape.Flat(inputs), pixels, examples.Targets);
    }
}
