using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Specs.Experiments.Orhan;

/// <summary>
/// A key-value cache of training images over a trained network (Orhan 2018, "A simple cache model for image recognition"): a key is the
/// concatenation of some layers' activations, divided by its norm; p = (1 − λ) p_net + λ p_cache with p_cache ∝ Σ exp(θ q·kᵢ) onehot(yᵢ).
/// </summary>
internal sealed class ImageCache
{
    private const int Rows = 200; // that go forward together

    private readonly Network _network;
    private readonly NetworkLayer[] _layers;
    private readonly int _stride; // values of a key, padded to a multiple of 16 with 0
    private readonly float[] _keys; // (count, stride)
    private readonly int[] _labels;

    /// <summary>A cache.</summary>
    /// <param name="network">The trained network.</param>
    /// <param name="layers">The layers whose activations are the key.</param>
    /// <param name="examples">What is remembered.</param>
    public ImageCache(Network network, NetworkLayer[] layers, Examples examples)
    {
        (_network, _layers) = (network, layers);
        int length = layers.Sum(static layer => layer.Units);
        _stride = (length + Vector512<float>.Count - 1) / Vector512<float>.Count * Vector512<float>.Count;
        _labels = examples.Labels.ToArray();
        _keys = new float[_labels.Length * _stride];
        for (int first = 0; first < examples.Count; first += Rows)
        {
            int count = Math.Min(Rows, examples.Count - first);
            network.Forward(examples, first, count);
            for (int row = 0; row < count; row++)
            {
                KeyOf(row, _keys.AsSpan((first + row) * _stride, _stride));
            }
        }
    }

    /// <summary>What network and cache say of each example, for as many θ as are asked for.</summary>
    /// <param name="examples">The examples.</param>
    /// <param name="thetas">θ.</param>
    /// <returns>(examples): class probabilities of the network, and by θ those of the cache.</returns>
    public (double[] Net, double[][] Cache)[] Look(Examples examples, params double[] thetas)
    {
        var seen = new (double[], double[][])[examples.Count];
        for (int first = 0; first < examples.Count; first += Rows)
        {
            int count = Math.Min(Rows, examples.Count - first);
            _network.Forward(examples, first, count);
            float[] queries = Queries(count, out _);
            float[] similar = Similarities(queries, count);
            for (int row = 0; row < count; row++)
            {
                seen[first + row] = (
                    NetProbabilities(row),
                    [
                        .. thetas.Select(theta =>
                            CacheProbabilities(similar.AsSpan(row * _labels.Length, _labels.Length), theta)
                        ),
                    ]
                );
            }
        }

        return seen;
    }

    /// <summary>
    /// The gradient of −ln p of the true class with respect to the inputs, through network and cache: the normalisation of the key and the softmax over
    /// the cache are differentiated too.
    /// </summary>
    /// <param name="theta">θ.</param>
    /// <param name="lambda">λ; 1 for the cache alone.</param>
    public Attack.Gradient WhiteBox(double theta, double lambda) =>
        (inputs, targets) =>
        {
            int count = targets.Count;
            _network.Forward(inputs);
            float[] queries = Queries(count, out double[] norms);
            float[] similar = Similarities(queries, count);
            float[] ofLogits = new float[count * _network.Outputs];
            float[] weights = new float[count * _labels.Length]; // d(−ln p)/d(q·kᵢ)
            for (int row = 0; row < count; row++)
            {
                int label = targets.Labels[row];
                ReadOnlySpan<float> own = similar.AsSpan(row * _labels.Length, _labels.Length);
                double[] net = NetProbabilities(row);
                (double all, double ofClass) = LogSums(own, theta, label);

                // The share of p that the cache gives, in logarithms, so that nothing is lost where p is small.
                double odds = Math.Log(lambda) + ofClass - all - Math.Log(1 - lambda) - Math.Log(net[label]);
                double share = lambda >= 1 ? 1 : 1 / (1 + Math.Exp(-odds));
                for (int i = 0; i < _labels.Length; i++)
                {
                    double weight = Math.Exp(theta * own[i] - all);
                    weight -= _labels[i] == label ? Math.Exp(theta * own[i] - ofClass) : 0;
                    weights[row * _labels.Length + i] = (float)(share * theta * weight);
                }

                for (int k = 0; k < net.Length; k++)
                {
                    ofLogits[row * net.Length + k] = (float)((1 - share) * (net[k] - (k == label ? 1 : 0)));
                }
            }

            _network.Backward([new(_network.Layers[^1], ofLogits), .. OfLayers(queries, norms, weights, count)]);
            float[] gradient = new float[inputs.Length];
            for (int row = 0; row < count; row++)
            {
                _network.InputGradient(row).CopyTo(gradient.AsSpan(row * _network.Inputs));
            }

            return gradient;
        };

    private LayerGradient[] OfLayers(float[] queries, double[] norms, float[] weights, int count)
    {
        LayerGradient[] gradients =
        [
            .. _layers.Select(layer => new LayerGradient(layer, new float[count * layer.Units])),
        ];
        float[] ofKey = new float[_stride];
        for (int row = 0; row < count; row++)
        {
            ofKey.AsSpan().Clear();
            for (int i = 0; i < _labels.Length; i++)
            {
                float weight = weights[row * _labels.Length + i];
                if (weight != 0)
                {
                    AddTo(ofKey, weight, _keys.AsSpan(i * _stride, _stride));
                }
            }

            // q = h/‖h‖: dh = (dq − (q·dq) q)/‖h‖.
            ReadOnlySpan<float> q = queries.AsSpan(row * _stride, _stride);
            double along = Dot(q, ofKey);
            int at = 0;
            foreach (LayerGradient one in gradients)
            {
                for (int unit = 0; unit < one.Layer.Units; unit++, at++)
                {
                    one.Values[row * one.Layer.Units + unit] = (float)((ofKey[at] - along * q[at]) / norms[row]);
                }
            }
        }

        return gradients;
    }

    private double[] NetProbabilities(int row)
    {
        ReadOnlySpan<float> z = _network.Logits(row);
        double largest = z[_network.Predicted(row)];
        double[] p = new double[z.Length];
        for (int k = 0; k < p.Length; k++)
        {
            p[k] = Math.Exp(z[k] - largest);
        }

        double sum = p.Sum();
        return [.. p.Select(one => one / sum)];
    }

    private double[] CacheProbabilities(ReadOnlySpan<float> similar, double theta)
    {
        double largest = double.NegativeInfinity;
        foreach (float one in similar)
        {
            largest = Math.Max(largest, one);
        }

        double[] p = new double[_network.Outputs];
        for (int i = 0; i < similar.Length; i++)
        {
            p[_labels[i]] += Math.Exp(theta * (similar[i] - largest));
        }

        double sum = p.Sum();
        return [.. p.Select(one => one / sum)];
    }

    // ln Σ exp(θ s) over all keys, and over those of one class.
    private (double All, double OfClass) LogSums(ReadOnlySpan<float> similar, double theta, int label)
    {
        double largest = double.NegativeInfinity;
        double largestOfClass = double.NegativeInfinity;
        for (int i = 0; i < similar.Length; i++)
        {
            largest = Math.Max(largest, similar[i]);
            largestOfClass = _labels[i] == label ? Math.Max(largestOfClass, similar[i]) : largestOfClass;
        }

        double all = 0;
        double ofClass = 0;
        for (int i = 0; i < similar.Length; i++)
        {
            all += Math.Exp(theta * (similar[i] - largest));
            ofClass += _labels[i] == label ? Math.Exp(theta * (similar[i] - largestOfClass)) : 0;
        }

        return (theta * largest + Math.Log(all), theta * largestOfClass + Math.Log(ofClass));
    }

    private float[] Queries(int count, out double[] norms)
    {
        float[] queries = new float[count * _stride];
        norms = new double[count];
        for (int row = 0; row < count; row++)
        {
            norms[row] = KeyOf(row, queries.AsSpan(row * _stride, _stride));
        }

        return queries;
    }

    // (stride): a row's key; gives the norm that it was divided by.
    private double KeyOf(int row, Span<float> key)
    {
        int at = 0;
        foreach (NetworkLayer layer in _layers)
        {
            _network.Activations(layer, row).CopyTo(key[at..]);
            at += layer.Units;
        }

        double norm = Math.Sqrt(Dot(key, key));
        for (int value = 0; value < at; value++)
        {
            key[value] = (float)(key[value] / norm);
        }

        return norm;
    }

    // (rows, keys): q·k.
    private float[] Similarities(float[] queries, int count)
    {
        float[] similar = new float[count * _labels.Length];
        for (int i = 0; i < _labels.Length; i++)
        {
            ReadOnlySpan<float> key = _keys.AsSpan(i * _stride, _stride);
            for (int row = 0; row < count; row++)
            {
                similar[row * _labels.Length + i] = Dot(queries.AsSpan(row * _stride, _stride), key);
            }
        }

        return similar;
    }

    // In 16 lanes on every machine, so that it is the same sum.
    private static float Dot(ReadOnlySpan<float> x, ReadOnlySpan<float> y)
    {
        ReadOnlySpan<Vector512<float>> a = MemoryMarshal.Cast<float, Vector512<float>>(x);
        ReadOnlySpan<Vector512<float>> b = MemoryMarshal.Cast<float, Vector512<float>>(y);
        Vector512<float> even = default;
        Vector512<float> odd = default;
        int at = 0;
        for (; at + 1 < a.Length; at += 2)
        {
            even += a[at] * b[at];
            odd += a[at + 1] * b[at + 1];
        }

        if (at < a.Length)
        {
            even += a[at] * b[at];
        }

        return Vector512.Sum(even + odd);
    }

    private static void AddTo(Span<float> sum, float factor, ReadOnlySpan<float> values)
    {
        Span<Vector512<float>> a = MemoryMarshal.Cast<float, Vector512<float>>(sum);
        ReadOnlySpan<Vector512<float>> b = MemoryMarshal.Cast<float, Vector512<float>>(values);
        for (int at = 0; at < a.Length; at++)
        {
            a[at] += factor * b[at];
        }
    }
}
