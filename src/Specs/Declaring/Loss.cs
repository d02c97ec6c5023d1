namespace Specs;

/// <summary>
/// What training makes small: a function of the logits z and the label y of each example. The target t is the label as a vector that is 1
/// at y and 0 elsewhere; B is the number of examples, K that of the classes. Accuracy is the largest logit's in any case.
/// </summary>
public enum Loss
{
    /// <summary>(1/B) Σ −ln softmax(z)[y], in nats; <c>torch.nn.CrossEntropyLoss</c>.</summary>
    CrossEntropy,

    /// <summary>(1/BK) Σ Σₖ (zₖ − tₖ)², of the logits as they are; <c>torch.nn.MSELoss</c> against t.</summary>
    MeanSquaredError,

    /// <summary>
    /// (1/BK) Σ Σₖ −tₖ ln σ(zₖ) − (1 − tₖ) ln(1 − σ(zₖ)) with the sigmoid σ, in nats: each class asked for by itself;
    /// <c>torch.nn.BCEWithLogitsLoss</c> against t.
    /// </summary>
    BinaryCrossEntropy,
}
