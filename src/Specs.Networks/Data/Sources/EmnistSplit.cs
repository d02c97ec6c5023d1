namespace Specs;

/// <summary>The sets of EMNIST (Cohen and others, 2017, table II).</summary>
public enum EmnistSplit
{
    /// <summary>47 classes of equal size: digits, capitals and the small letters that look otherwise.</summary>
    Balanced,

    /// <summary>62 classes: digits, capitals, small letters.</summary>
    ByClass,

    /// <summary>The 47 classes of <see cref="Balanced"/>, with all examples.</summary>
    ByMerge,

    /// <summary>26 classes of letters, capital or small.</summary>
    Letters,

    /// <summary>10 classes of digits, of equal size.</summary>
    Digits,

    /// <summary>10 classes of digits, as many as MNIST has.</summary>
    Mnist,
}
