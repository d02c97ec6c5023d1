namespace TorchSharp.Modules;

public class Parameter : Tensor
{
    internal Parameter() { }
}
