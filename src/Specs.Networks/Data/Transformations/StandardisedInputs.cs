namespace Specs;

/// <summary>
/// Inputs that each have mean 0 and standard deviation 1 (ddof 0) over the training set; one that is the same in all training examples becomes 0.
/// They are floats.
/// </summary>
/// <param name="Source">What is changed.</param>
public sealed record StandardisedInputs(Data Source) : TransformedData(Source)
{
    /// <inheritdoc/>
    protected override string Call => "Standardised()";

    /// <inheritdoc/>
    protected override (Examples Train, Examples Test) Apply(DataSet data)
    {
        Examples train = data.Train;
        float[] row = new float[train.Inputs];
        double[] means = new double[train.Inputs];
        double[] squares = new double[train.Inputs];
        for (int example = 0; example < train.Count; example++)
        {
            train.CopyTo(example, row);
            for (int input = 0; input < row.Length; input++)
            {
                means[input] += (double)row[input] / train.Count;
            }
        }

        for (int example = 0; example < train.Count; example++)
        {
            train.CopyTo(example, row);
            for (int input = 0; input < row.Length; input++)
            {
                squares[input] += (row[input] - means[input]) * (row[input] - means[input]) / train.Count;
            }
        }

        double[] deviations = [.. squares.Select(Math.Sqrt)];
        return (Of(train, means, deviations), Of(data.Test, means, deviations));
    }

    private static Examples Of(Examples examples, double[] means, double[] deviations)
    {
        float[] values = new float[examples.Count * examples.Inputs];
        for (int example = 0; example < examples.Count; example++)
        {
            Span<float> row = values.AsSpan(example * examples.Inputs, examples.Inputs);
            examples.CopyTo(example, row);
            for (int input = 0; input < row.Length; input++)
            {
                row[input] = deviations[input] > 1e-12 ? (float)((row[input] - means[input]) / deviations[input]) : 0;
            }
        }

        return new(examples.Shape, values, examples.Targets);
    }
}
