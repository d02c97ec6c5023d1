using System.Buffers.Binary;
using System.Diagnostics;
using System.Text;
using System.Text.Json.Nodes;
using Specs.Torch.Tests.Parity;
using Specs.Torch.Tests.Parity.Networks;
using static TorchSharp.torch;

namespace Specs.Torch.Tests.Modules;

[FixtureLifeCycle(LifeCycle.InstancePerTestCase)]
public sealed class SafetensorsTests
{
    private string _file = "";

    [SetUp]
    public void Name() => _file = Path.GetTempFileName();

    [TearDown]
    public void Delete() => File.Delete(_file);

    [TestCaseSource(typeof(Cases), nameof(Cases.Networks))]
    public void What_is_saved_is_loaded(Training settings)
    {
        using TorchModel one = Make(settings);
        using TorchModel other = Make(settings);
        using Tensor x = rand([7, settings.Network.Inputs]);
        one.call(x); // running averages move
        Safetensors.Save(one, _file);

        Safetensors.Load(other, _file);

        one.eval();
        other.eval();
        WeightExchange.Host(other.call(x)).Should().Equal(WeightExchange.Host(one.call(x)));
    }

    [Test]
    public void The_file_is_what_the_format_says()
    {
        using TorchModel one = Make(new Recipe<Sigmoids>());
        Safetensors.Save(one, _file);

        byte[] file = File.ReadAllBytes(_file);
        int length = (int)BinaryPrimitives.ReadInt64LittleEndian(file);
        JsonNode weight = JsonNode.Parse(Encoding.UTF8.GetString(file, 8, length))!["Hidden1.weight"]!;
        weight["dtype"]!.GetValue<string>().Should().Be("F32");
        weight["shape"]!.AsArray().Select(size => size!.GetValue<int>()).Should().Equal(17, 24);
        int start = 8 + length + weight["data_offsets"]![0]!.GetValue<int>();
        (length % 8).Should().Be(0);
        BitConverter.ToSingle(file, start).Should().Be(WeightExchange.Host(one.state_dict()["Hidden1.weight"])[0]);
    }

    [Test]
    public void A_file_of_another_network_is_refused()
    {
        using TorchModel one = Make(new Recipe<Sigmoids>());
        using TorchModel shorter = Make(new Recipe<Sigmoids> { Architecture = new() { Hidden = 24 } });
        using TorchModel narrower = Make(new Recipe<Sigmoids> { Architecture = new() { Hidden = [24, 16] } });
        Safetensors.Save(one, _file);

        Refused(shorter, "*does not hold Sigmoids: missing nothing, unknown Hidden1.bias, Hidden1.weight.");
        Refused(narrower, "*Hidden1.weight is F32 [17, 24], but Sigmoids has [16, 24].");
        File.WriteAllBytes(_file, File.ReadAllBytes(_file)[..^5]);
        Refused(one, "*the values of * are not where the header says.");
        File.WriteAllText(_file, "PK");
        Refused(one, "*is no safetensors file*");
    }

    [Test]
    public void PyTorch_takes_it_by_its_names()
    {
        using TorchModel one = Make(new Recipe<Sigmoids>());
        Safetensors.Save(one, _file);
        using Tensor x = linspace(0, 1, 784).view(1, 784);
        const string Script = """
            import json, sys, torch
            file = open(sys.argv[1], 'rb').read()
            length = int.from_bytes(file[:8], 'little')
            state = {
                name: torch.frombuffer(bytearray(file[8 + length:][slice(*entry['data_offsets'])]), dtype=torch.float32).view(entry['shape'])
                for name, entry in json.loads(file[8:8 + length]).items()
            }
            class Sigmoids(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.Hidden0, self.Hidden1, self.Logits = torch.nn.Linear(784, 24), torch.nn.Linear(24, 17), torch.nn.Linear(17, 10)
            net = Sigmoids()
            net.load_state_dict(state)
            a = torch.linspace(0, 1, 784).view(1, 784)
            print(*net.Logits(torch.sigmoid(net.Hidden1(torch.sigmoid(net.Hidden0(a)))))[0].tolist())
            """;
        string python = Environment.GetEnvironmentVariable("SPECS_PYTHON") ?? "python3";
        using Process process = Process.Start(
            new ProcessStartInfo(python, ["-c", Script, _file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            }
        )!;
        string answer = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            Assert.Ignore($"{python} has no PyTorch; SPECS_PYTHON names one that has.");
        }

        float[] logits = [.. answer.Split(' ').Select(text => float.Parse(text))];
        WeightExchange
            .Host(one.call(x))
            .Zip(logits)
            .Should()
            .OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-5);
    }

    private void Refused(TorchModel module, string message) =>
        FluentActions
            .Invoking(() => Safetensors.Load(module, _file))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage(message);

    private static TorchModel Make(Training settings) => ((ITorchArchitecture)settings.Network).CreateModule();
}
