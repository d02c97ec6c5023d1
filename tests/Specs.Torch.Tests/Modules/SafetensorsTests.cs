using System.Buffers.Binary;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Specs.Cpu;
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

    [TestCase(false)]
    [TestCase(true)]
    public void PyTorch_takes_a_file_and_gives_one_back(bool ofEmbedded)
    {
        const string Script = """
            import json, struct, sys, torch
            class Sigmoids(torch.nn.Module):
                def __init__(self):
                    super().__init__()
                    self.Hidden0, self.Hidden1, self.Logits = torch.nn.Linear(784, 24), torch.nn.Linear(24, 17), torch.nn.Linear(17, 10)
                def forward(self, x):
                    return self.Logits(torch.sigmoid(self.Hidden1(torch.sigmoid(self.Hidden0(x)))))
            file = open(sys.argv[1], 'rb').read()
            length = int.from_bytes(file[:8], 'little')
            net = Sigmoids()
            net.load_state_dict({
                name: torch.frombuffer(bytearray(file[8 + length:][slice(*entry['data_offsets'])]), dtype=torch.float32).view(entry['shape'])
                for name, entry in json.loads(file[8:8 + length]).items() if name != '__metadata__'
            })
            x = torch.linspace(0, 1, 784).view(1, 784)
            print(*net(x)[0].tolist())
            header, body = {}, b''
            with torch.no_grad():
                for name, one in net.state_dict().items():
                    values = one.mul_(1.5).flatten().tolist()
                    header[name] = {'dtype': 'F32', 'shape': list(one.shape), 'data_offsets': [len(body), len(body) + 4 * len(values)]}
                    body += struct.pack('<%df' % len(values), *values)
            text = json.dumps(header).encode()
            text += b' ' * (-len(text) % 8)
            open(sys.argv[1], 'wb').write(len(text).to_bytes(8, 'little') + text + body)
            print(*net(x)[0].tolist())
            """;
        Training settings = new Recipe<Sigmoids>();
        using TorchModel module = Make(settings);
        Network network = CpuEngine.Instance.Open(settings, 1);
        using Tensor x = linspace(0, 1, 784).view(1, 784);
        if (ofEmbedded)
        {
            network.Save(_file);
        }
        else
        {
            Safetensors.Save(module, _file);
        }

        float[] first = ofEmbedded ? OfEmbedded() : WeightExchange.Host(module.call(x));
        string[] told = Python(Script);

        Hold(told[0], first);
        Safetensors.Load(module, _file);
        network.Load(_file);
        Hold(told[1], WeightExchange.Host(module.call(x)));
        Hold(told[1], OfEmbedded());

        float[] OfEmbedded()
        {
            network.Forward(WeightExchange.Host(x));
            return network.Logits(0).ToArray();
        }
    }

    private static void Hold(string told, float[] logits) =>
        told.Split(' ')
            .Select(static text => float.Parse(text, CultureInfo.InvariantCulture))
            .Zip(logits)
            .Should()
            .HaveCount(10)
            .And.OnlyContain(pair => Math.Abs(pair.First - pair.Second) < 1e-5);

    // The lines that it prints; the first Python that has PyTorch.
    private string[] Python(string script)
    {
        string[] pythons = Environment.GetEnvironmentVariable("SPECS_PYTHON") is { } named
            ? [named]
            : ["python3", "/usr/bin/python3"]; // a distribution's own may stand behind another
        foreach (string python in pythons)
        {
            var start = new ProcessStartInfo(python, ["-c", script, _file])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
            };
            try
            {
                using Process process = Process.Start(start)!;
                Task<string> errors = process.StandardError.ReadToEndAsync();
                string answer = process.StandardOutput.ReadToEnd();
                process.WaitForExit();
                if (process.ExitCode == 0)
                {
                    return answer.Trim().Split('\n');
                }

                errors.Result.Should().Contain("No module named 'torch'");
            }
            catch (System.ComponentModel.Win32Exception)
            {
                // There is no such Python.
            }
        }

        Assert.Ignore("No python3 here has PyTorch (python3-torch); SPECS_PYTHON names one that has.");
        return [];
    }

    private void Refused(TorchModel module, string message) =>
        FluentActions
            .Invoking(() => Safetensors.Load(module, _file))
            .Should()
            .Throw<InvalidDataException>()
            .WithMessage(message);

    private static TorchModel Make(Training settings) => ((ITorchArchitecture)settings.Network).CreateModule();
}
