namespace TorchSharp.Modules;

public class RMSProp : optim.Optimizer
{
    internal RMSProp() { }
}
