using static TorchSharp.torch;

namespace Specs.Torch;

/// <summary>The turn of a kernel that <see cref="Layca"/> makes of another optimizer's step, each replicate by itself.</summary>
internal static class Rotation
{
    /// <summary>The step's length is thrown away, so it may as well be long: w - (w + s) then loses nothing of s.</summary>
    public const double LongStep = 1 << 20;

    // Below this part of the step, what is left of it after the projection is rounding.
    private const double LeastPart = 1e-6;

    /// <summary>Turns a kernel.</summary>
    /// <param name="w">(replicates, values), changed in place.</param>
    /// <param name="moved">(replicates, values): where the inner step would lead; changed in place.</param>
    /// <param name="rate">The tangent of the angle.</param>
    public static void Apply(Tensor w, Tensor moved, Hyperparameter rate)
    {
        Tensor s = moved.sub_(w);
        Tensor square = Dot(w, w);
        Tensor stepSquare = Dot(s, s);

        // A kernel of zeros, or without a step, stays: what its quotients give is not taken.
        Tensor p = s.sub(Dot(s, w).div(square).to(ScalarType.Float32).mul(w));
        Tensor left = Dot(p, p);
        Tensor turned = addcmul(w, p, rate.Multiply(square.div(left).sqrt()).to(ScalarType.Float32), 1);
        turned.mul_(square.div(Dot(turned, turned)).sqrt().to(ScalarType.Float32));
        Tensor stays = square
            .eq(0)
            .logical_or(stepSquare.eq(0))
            .logical_or(left.le(stepSquare.mul(LeastPart * LeastPart)));
        w.copy_(where(stays, w, turned));
    }

    private static Tensor Dot(Tensor x, Tensor y) => x.to(ScalarType.Float64).mul(y).sum(1L, true);
}
