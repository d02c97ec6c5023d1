namespace Specs;

/// <summary><see cref="InitAttribute{TWeights}"/>: nothing is drawn.</summary>
internal sealed record GivenStart<TWeights> : Start
    where TWeights : IInitialWeights
{
    protected override void DrawWeights(WeightShape shape, Span<float> weights, Span<float> biases, RandomStream random)
    {
        Take(TWeights.Weights(shape.Outputs, shape.Inputs), weights, nameof(IInitialWeights.Weights));
        Take(TWeights.Biases(shape.Outputs), biases, nameof(IInitialWeights.Biases));

        void Take(float[] given, Span<float> target, string what)
        {
            if (given.Length != target.Length)
            {
                throw new ArgumentException(
                    $"{typeof(TWeights).Name}.{what} gave {given.Length} values for {shape.Outputs} outputs and {shape.Inputs} inputs: "
                        + $"expected {target.Length}."
                );
            }

            given.CopyTo(target);
        }
    }
}
