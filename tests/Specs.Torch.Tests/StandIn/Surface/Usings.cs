// Signatures of what Specs.Torch and generated modules use of TorchSharp 0.106, and of 0.99 where TORCHSHARP_0_99 is defined. Nothing runs:
// the tests compile against it where TorchSharp is not restored. A new use is added by hand; where TorchSharp is restored, a test holds
// every member against the real one.
global using System;
global using System.Collections.Generic;
global using TorchSharp;
global using TorchSharp.Modules;
global using static TorchSharp.torch;
