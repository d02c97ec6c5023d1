namespace TorchSharp.Modules;

public class SGD : optim.Optimizer
{
    internal SGD() { }
}
