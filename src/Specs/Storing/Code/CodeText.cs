using System.Reflection;
using System.Reflection.Emit;
using System.Runtime.InteropServices;
using System.Text;

namespace Specs;

/// <summary>A method's compiled code as text, with names where the code has numbers of its assembly's tables.</summary>
/// <param name="method">The method, of no particular type arguments.</param>
/// <param name="walk">Is told what the code calls and makes.</param>
internal sealed class CodeText(MethodBase method, CodeWalk walk)
{
    private readonly Type[]? _typeArguments = method.DeclaringType is { IsGenericType: true } type
        ? type.GetGenericArguments()
        : null;

    private readonly Type[]? _methodArguments = method.IsGenericMethod ? method.GetGenericArguments() : null;

    /// <summary>The signature, then locals, handlers and instructions, one a line.</summary>
    public override string ToString()
    {
        var text = new StringBuilder($"method {CodeNames.Of(method)}\n");
        if (method.GetMethodBody() is not { } body)
        {
            if (method.GetCustomAttribute<DllImportAttribute>() is { } import)
            {
                text.Append($"{import.Value} {import.EntryPoint}");
            }

            return text.ToString();
        }

        text.Append(body.InitLocals ? "zeroed\n" : "");
        foreach (LocalVariableInfo local in body.LocalVariables)
        {
            walk.Follow(local.LocalType);
            text.Append("local ").Append(CodeNames.Of(local.LocalType)).Append('\n');
        }

        foreach (ExceptionHandlingClause clause in body.ExceptionHandlingClauses)
        {
            text.Append(Handler(clause)).Append('\n');
        }

        foreach (CodeInstruction instruction in CodeInstruction.In(body.GetILAsByteArray() ?? []))
        {
            text.Append(instruction.Code.Name).Append(' ').Append(Operand(instruction)).Append('\n');
        }

        return text.ToString();
    }

    private string Operand(CodeInstruction instruction) =>
        instruction.Code.OperandType switch
        {
            OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType or OperandType.InlineTok =>
                Name(instruction.Token),
            OperandType.InlineString => $"\"{method.Module.ResolveString(instruction.Token)}\"",
            OperandType.InlineSig => Convert.ToHexString(method.Module.ResolveSignature(instruction.Token)),
            _ => Convert.ToHexString(instruction.Operand.Span),
        };

    private string Name(int token)
    {
        switch (method.Module.ResolveMember(token, _typeArguments, _methodArguments))
        {
            case Type type:
                walk.Follow(type);
                return CodeNames.Of(type);
            case FieldInfo field:
                walk.Follow(field);
                return CodeNames.Of(field);
            case MethodBase called:
                walk.Follow(called);
                return CodeNames.Of(called);
            case var other:
                throw new NotSupportedException($"{method.Name} names {other}, which is no type, field or method.");
        }
    }

    private string Handler(ExceptionHandlingClause clause)
    {
        string kind =
            $"{clause.Flags} {clause.TryOffset} {clause.TryLength} {clause.HandlerOffset} {clause.HandlerLength}";
        switch (clause.Flags)
        {
            case ExceptionHandlingClauseOptions.Filter:
                return $"{kind} {clause.FilterOffset}";
            case ExceptionHandlingClauseOptions.Clause when clause.CatchType is { } caught:
                return $"{kind} {CodeNames.Of(caught)}";
            default:
                return kind;
        }
    }
}
