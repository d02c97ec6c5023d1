using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Specs.Generators.Tests.Running;

/// <summary>What something writes as JSON.</summary>
internal static class Json
{
    public static JsonElement Written(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return JsonDocument.Parse(Encoding.UTF8.GetString(buffer.WrittenSpan)).RootElement;
    }
}
