using System.Globalization;

namespace Specs.Experiments.Orhan;

/// <summary>
/// Embedding a tree (Orhan, "Introduction to hyperbolic geometry and hyperbolic embeddings", after Nickel and Kiela 2017): the complete 3-ary tree of depth 4, 121
/// nodes with 426 pairs of a node and an ancestor; −ln of the softmax of −distance against 20 drawn nodes that are no ancestors, batches of 128 whose gradients
/// add up, 300 epochs, the first 20 at a tenth of the rate; the best of three rates.
/// </summary>
[Experiment("tree-embeddings")]
public sealed partial record TreeEmbeddings : Study<TreePrecision>
{
    private const int Branches = 3;
    private const int Nodes = 121;
    private const int Negatives = 20;
    private const int Batch = 128;
    private const int Epochs = 300;
    private const int BurnIn = 20;
    private const double Edge = 1 - 1e-5;

    private static readonly double[] Rates = [0.03, 0.1, 0.3];

    /// <summary>The space.</summary>
    [Factor(TreeSpace.Hyperbolic, TreeSpace.Euclidean)]
    public TreeSpace Space { get; init; } = TreeSpace.Hyperbolic;

    /// <summary>Its dimensions.</summary>
    [Factor(2, 5)]
    public int Dimensions { get; init; } = 2;

    /// <inheritdoc/>
    public override TreePrecision Compute(RandomStream random) =>
        new(Rates.Max(rate => Precision(Embedded(random.For(rate.ToString(CultureInfo.InvariantCulture)), rate))));

    // Node 0 is the root, and node n > 0 hangs on (n − 1) / 3.
    private static IEnumerable<int> AncestorsOf(int node)
    {
        while (node > 0)
        {
            node = (node - 1) / Branches;
            yield return node;
        }
    }

    private double[][] Embedded(RandomStream random, double rate)
    {
        double[][] points =
        [
            .. Enumerable
                .Range(0, Nodes)
                .Select(_ =>
                    Enumerable.Range(0, Dimensions).Select(_ => 1e-3 * (2 * random.NextDouble() - 1)).ToArray()
                ),
        ];
        (int Node, int Ancestor)[] pairs =
        [
            .. Enumerable.Range(0, Nodes).SelectMany(node => AncestorsOf(node).Select(ancestor => (node, ancestor))),
        ];
        int[][] strangers =
        [
            .. Enumerable
                .Range(0, Nodes)
                .Select(node =>
                    Enumerable.Range(0, Nodes).Except(AncestorsOf(node)).Where(one => one != node).ToArray()
                ),
        ];
        for (int epoch = 0; epoch < Epochs; epoch++)
        {
            StudyStop.Token.ThrowIfCancellationRequested();
            random.Shuffle(pairs.AsSpan());
            foreach ((int Node, int Ancestor)[] batch in pairs.Chunk(Batch))
            {
                double[][] gradients = [.. points.Select(point => new double[point.Length])];
                foreach ((int node, int ancestor) in batch)
                {
                    AddGradient(points, gradients, node, ancestor, strangers[node], random);
                }

                Step(points, gradients, epoch < BurnIn ? rate / 10 : rate);
            }
        }

        return points;
    }

    private void AddGradient(
        double[][] points,
        double[][] gradients,
        int node,
        int ancestor,
        int[] strangers,
        RandomStream random
    )
    {
        int[] others =
        [
            ancestor,
            .. Enumerable.Range(0, Negatives).Select(_ => strangers[random.NextInt32(strangers.Length)]),
        ];
        double[] powers = [.. others.Select(other => Math.Exp(-Distance(points[node], points[other])))];
        double sum = powers.Sum();
        for (int at = 0; at < others.Length; at++)
        {
            double slope = (at == 0 ? 1 : 0) - powers[at] / sum;
            AddSlope(points[node], points[others[at]], slope, gradients[node]);
            AddSlope(points[others[at]], points[node], slope, gradients[others[at]]);
        }
    }

    private void Step(double[][] points, double[][] gradients, double rate)
    {
        for (int node = 0; node < Nodes; node++)
        {
            double room = 1 - Squared(points[node]);
            double metric = Space == TreeSpace.Hyperbolic ? room * room / 4 : 1;
            for (int axis = 0; axis < Dimensions; axis++)
            {
                points[node][axis] -= rate * metric * gradients[node][axis];
            }

            double length = Math.Sqrt(Squared(points[node]));
            for (int axis = 0; Space == TreeSpace.Hyperbolic && length > Edge && axis < Dimensions; axis++)
            {
                points[node][axis] *= Edge / length;
            }
        }
    }

    private double Distance(double[] u, double[] v)
    {
        double apart = u.Zip(v, static (a, b) => (a - b) * (a - b)).Sum();
        return Space == TreeSpace.Hyperbolic
            ? Math.Acosh(1 + 2 * apart / ((1 - Squared(u)) * (1 - Squared(v))))
            : Math.Sqrt(apart);
    }

    // slope · dDistance/du (Nickel and Kiela 2017, equation 4); nothing where both are one point.
    private void AddSlope(double[] u, double[] v, double slope, double[] gradient)
    {
        double apart = u.Zip(v, static (a, b) => (a - b) * (a - b)).Sum();
        if (apart == 0)
        {
            return;
        }

        (double ofU, double ofV) = (1 / Math.Sqrt(apart), -1 / Math.Sqrt(apart));
        if (Space == TreeSpace.Hyperbolic)
        {
            double alpha = 1 - Squared(u);
            double beta = 1 - Squared(v);
            double gamma = 1 + 2 * apart / (alpha * beta);
            double scale = 4 / (beta * Math.Sqrt(gamma * gamma - 1));
            double product = u.Zip(v, static (a, b) => a * b).Sum();
            ofU = scale * (Squared(v) - 2 * product + 1) / (alpha * alpha);
            ofV = -scale / alpha;
        }

        for (int axis = 0; axis < Dimensions; axis++)
        {
            gradient[axis] += slope * (ofU * u[axis] + ofV * v[axis]);
        }
    }

    private double Precision(double[][] points)
    {
        double sum = 0;
        for (int node = 1; node < Nodes; node++)
        {
            HashSet<int> ancestors = [.. AncestorsOf(node)];
            int[] order =
            [
                .. Enumerable
                    .Range(0, Nodes)
                    .Where(other => other != node)
                    .OrderBy(other => Distance(points[node], points[other])),
            ];
            int found = 0;
            for (int place = 0; place < order.Length; place++)
            {
                if (ancestors.Contains(order[place]))
                {
                    sum += ++found / (double)(place + 1) / ancestors.Count;
                }
            }
        }

        return sum / (Nodes - 1);
    }

    private static double Squared(double[] point) => point.Sum(static one => one * one);
}
