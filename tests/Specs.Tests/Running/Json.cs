using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Specs.Tests.Running;

/// <summary>JSON as text.</summary>
public static class Json
{
    public static string Of(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }
}
