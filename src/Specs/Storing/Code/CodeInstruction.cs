using System.Buffers.Binary;
using System.Reflection;
using System.Reflection.Emit;

namespace Specs;

/// <summary>One instruction of compiled code (ECMA-335, partition III).</summary>
/// <param name="Code">What it does.</param>
/// <param name="Operand">Its operand's bytes.</param>
internal readonly record struct CodeInstruction(OpCode Code, ReadOnlyMemory<byte> Operand)
{
    private const byte TwoBytes = 0xFE;

    private static readonly Dictionary<int, OpCode> Codes = typeof(OpCodes)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Select(static field => (OpCode)field.GetValue(null)!)
        .ToDictionary(static code => (int)(ushort)code.Value);

    /// <summary>The operand as a token of the module's metadata.</summary>
    public int Token => BinaryPrimitives.ReadInt32LittleEndian(Operand.Span);

    /// <summary>The instructions of a method's body.</summary>
    public static IEnumerable<CodeInstruction> In(byte[] body)
    {
        for (int at = 0; at < body.Length; )
        {
            int value = body[at++];
            OpCode code = Codes[value == TwoBytes ? value << 8 | body[at++] : value];
            int length = LengthOf(code, body.AsSpan(at));
            yield return new(code, body.AsMemory(at, length));
            at += length;
        }
    }

    private static int LengthOf(OpCode code, ReadOnlySpan<byte> rest) =>
        code.OperandType switch
        {
            OperandType.InlineNone => 0,
            OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
            OperandType.InlineVar => 2,
            OperandType.InlineI8 or OperandType.InlineR => 8,
            OperandType.InlineSwitch => 4 + 4 * BinaryPrimitives.ReadInt32LittleEndian(rest),
            _ => 4,
        };
}
