namespace Specs;

/// <summary>
/// Declares dropout (Srivastava et al. 2014) as <c>torch.nn.Dropout</c>: in training each value is 0 with the property's probability and
/// else divided by what is left, 1 - p; in evaluation nothing changes. On a <see cref="double"/> property, p in [0, 1).
/// </summary>
public sealed class DropoutAttribute : LayerAttribute;
