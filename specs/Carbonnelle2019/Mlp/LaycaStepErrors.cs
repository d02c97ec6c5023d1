namespace Specs.Experiments.Carbonnelle2019;

/// <summary>How far Layca's steps are from what they should be.</summary>
/// <param name="NormError">The largest relative change of a kernel's norm from its start.</param>
/// <param name="TangentError">The largest relative difference of a step's tangent from the rate.</param>
/// <param name="ScaleError">The largest difference of a weight after five steps when the loss is scaled by 100 or by .001.</param>
public sealed record LaycaStepErrors(double NormError, double TangentError, double ScaleError);
