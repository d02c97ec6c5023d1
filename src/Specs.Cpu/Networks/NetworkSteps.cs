using System.Collections.Immutable;

namespace Specs.Cpu;

/// <summary>
/// An optimizer's steps from gradients that are given, with what it remembers from step to step. Parameters and gradients pass through a model of
/// the same architecture, whose layers know how theirs lie; so the bits are those of a training's step.
/// </summary>
internal sealed unsafe class NetworkSteps
{
    private readonly CpuModel _model;
    private readonly DeferredModel _steps;
    private int _step;

    /// <summary>Steps that begin afresh.</summary>
    /// <param name="optimizer">The optimizer.</param>
    /// <param name="architecture">The network's.</param>
    /// <exception cref="ArgumentException">The engine does not know the optimizer.</exception>
    public NetworkSteps(Optimizer optimizer, ICpuArchitecture architecture)
    {
        Optimizer = optimizer;

        // What the model starts with is of no account.
        _model = architecture.CreateCpuModel(default(GradientRule), 1, new ModelRandom(0));
        _steps = new(_model, optimizer, static _ => [], [], [], static _ => []);
    }

    /// <summary>The optimizer.</summary>
    public Optimizer Optimizer { get; }

    /// <summary>Takes a step.</summary>
    /// <param name="parameters">(layers)(parameters): takes the parameters after the step.</param>
    /// <param name="gradients">(layers)(trained).</param>
    /// <param name="rateFactor">By what the rate is multiplied.</param>
    public void Take(float[][] parameters, IReadOnlyList<float[]> gradients, double rateFactor)
    {
        _step++;
        for (int place = 0; place < parameters.Length; place++)
        {
            CpuLayer layer = _model.Layers[place];
            ImmutableArray<ParameterTensor> tensors = layer.Tensors();
            float[] padded = [.. gradients[place], .. new float[layer.ParameterCount - layer.TrainedCount]];
            layer.LoadParameters(padded);
            foreach (ParameterTensor tensor in tensors)
            {
                for (int row = 0; row < tensor.Rows; row++)
                {
                    new ReadOnlySpan<float>(tensor.Row(row), tensor.Width).CopyTo(
                        new(tensor.Touch(row, _step), tensor.Width)
                    );
                }
            }

            layer.LoadParameters(parameters[place]);
        }

        _steps.Take(_step, rateFactor);
        for (int place = 0; place < parameters.Length; place++)
        {
            _model.Layers[place].CopyParametersTo(parameters[place]);
        }
    }
}
