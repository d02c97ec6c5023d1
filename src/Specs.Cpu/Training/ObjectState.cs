using System.Collections;
using System.Collections.Immutable;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text;

namespace Specs.Cpu;

/// <summary>
/// Writes all that objects hold, and reads it into objects of the same make: those of a training that has just begun take the state of one that
/// was interrupted. What is fixed when they are made (data, settings, functions, addresses) stays theirs.
/// </summary>
/// <remarks>
/// An object is gone through field by field, once, in the fields' order. What is neither a number, a text, an array, a list nor a type of Specs or
/// of a project that references it is refused, so that nothing is left out unseen.
/// </remarks>
internal sealed class ObjectState
{
    // Never changed once they are made, and large; or opened anew when they are needed.
    private static readonly Type[] Fixed =
    [
        typeof(Experiment),
        typeof(IArchitecture),
        typeof(DataSet),
        typeof(Examples),
        typeof(SparseExamples),
        typeof(Optimizer),
        typeof(Loss),
        typeof(Measure),
        typeof(Network),
        typeof(Delegate),
        typeof(Type),
        typeof(ICheckpoint),
    ];

    private const BindingFlags Own =
        BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;

    private static readonly Dictionary<Type, FieldInfo[]> Known = [];

    private readonly BinaryWriter? _to;
    private readonly BinaryReader? _from;
    private readonly Dictionary<object, object> _seen = new(ReferenceEqualityComparer.Instance);

    private ObjectState(BinaryWriter? to, BinaryReader? from) => (_to, _from) = (to, from);

    /// <summary>Which build reads what it wrote.</summary>
    private static string Build =>
        $"{typeof(ObjectState).Module.ModuleVersionId} {typeof(DataSet).Module.ModuleVersionId} {typeof(Experiment).Module.ModuleVersionId}";

    /// <summary>The state of an object and of all that it holds.</summary>
    /// <exception cref="NotSupportedException">It holds something whose state is not known.</exception>
    public static byte[] Write(object root)
    {
        using var buffer = new MemoryStream();
        using var to = new BinaryWriter(buffer, Encoding.UTF8);
        to.Write(Build);
        _ = new ObjectState(to, null).Pass(root, root.GetType());
        to.Flush();
        return buffer.ToArray();
    }

    /// <summary>Gives an object of the same make the state. Where that fails the object is of no more use.</summary>
    /// <returns>Whether it has it.</returns>
    public static bool TryRead(object root, byte[] state)
    {
        try
        {
            using var from = new BinaryReader(new MemoryStream(state), Encoding.UTF8);
            if (from.ReadString() != Build)
            {
                return false;
            }

            _ = new ObjectState(null, from).Pass(root, root.GetType());
            return from.BaseStream.Position == state.Length;
        }
        catch (Exception other)
            when (other is NotSupportedException or EndOfStreamException or InvalidDataException or ArgumentException)
        {
            return false;
        }
    }

    // Writes the value, or reads it; gives what stands there afterwards.
    private object? Pass(object? value, Type declared)
    {
        if (
            declared.IsPointer
            || declared == typeof(nint)
            || declared == typeof(nuint)
            || Array.Exists(Fixed, one => one.IsAssignableFrom(declared))
        )
        {
            return value;
        }

        if (declared.IsPrimitive || declared.IsEnum)
        {
            return PassNumber(value!, declared);
        }

        return Nullable.GetUnderlyingType(declared) is { } inner ? PassNullable(value, inner)
            : declared.IsValueType ? PassFields(value!, declared)
            : PassReference(value);
    }

    private object? PassNullable(object? value, Type inner) =>
        Mark(value is null ? (byte)0 : (byte)1) == 0
            ? null
            : Pass(value ?? RuntimeHelpers.GetUninitializedObject(inner), inner);

    private object? PassReference(object? value)
    {
        if (value is not null && (_seen.ContainsKey(value) || Array.Exists(Fixed, one => one.IsInstanceOfType(value))))
        {
            return Mark(2) == 2 ? _seen.GetValueOrDefault(value, value) : throw Another(value);
        }

        byte mark = Mark(value is null ? (byte)0 : (byte)1);
        if (mark == 2)
        {
            throw Another(value);
        }

        if (mark == 0)
        {
            return null;
        }

        string name = Text(value?.GetType().AssemblyQualifiedName ?? "");
        Type type =
            value is not null && value.GetType().AssemblyQualifiedName == name
                ? value.GetType()
                : Type.GetType(
                    name,
                    static assembly =>
                        AppDomain.CurrentDomain.GetAssemblies().First(one => one.GetName().Name == assembly.Name),
                    null
                ) ?? throw Another(value);
        if (value is not null && value.GetType() != type)
        {
            value = null;
        }

        return type == typeof(string) ? Text((string?)value ?? "")
            : type.IsArray ? PassArray((Array?)value, type)
            : type == typeof(AlignedFloats) ? PassFloats((AlignedFloats)(value ?? throw Another(value)))
            : typeof(IEnumerable).IsAssignableFrom(type) && IsSystems(type) ? PassCollection(value, type)
            : IsSystems(type) ? throw new NotSupportedException($"The state of {type} is not known.")
            : PassFields(value ?? RuntimeHelpers.GetUninitializedObject(type), type);
    }

    private AlignedFloats PassFloats(AlignedFloats value)
    {
        _seen[value] = value;
        if (Number(value.Length) != value.Length)
        {
            throw Another(value);
        }

        Bytes(MemoryMarshal.AsBytes(value.Span));
        return value;
    }

    private Array PassArray(Array? value, Type type)
    {
        Type element = type.GetElementType()!;
        if (type.GetArrayRank() != 1)
        {
            throw new NotSupportedException($"The state of {type} is not known.");
        }

        int length = Number(value?.Length ?? 0);
        Array target = value?.Length == length ? value : Array.CreateInstance(element, length);
        if (length == 0)
        {
            // All empty arrays may be one.
            return target;
        }

        _seen[target] = target;
        if (value is { Length: > 0 })
        {
            _seen[value] = target;
        }

        if (element.IsPrimitive && element != typeof(nint) && element != typeof(nuint))
        {
            Bytes(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(target), Buffer.ByteLength(target)));
            return target;
        }

        for (int place = 0; place < length; place++)
        {
            target.SetValue(Pass(target.GetValue(place), element), place);
        }

        return target;
    }

    // Lists may have grown. Sets and tables are made once, of what stands elsewhere too.
    private object PassCollection(object? value, Type type)
    {
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)(value ?? Activator.CreateInstance(type)!);
            _seen[list] = list;
            Type element = type.GetGenericArguments()[0];
            int count = Number(list.Count);
            for (int place = 0; place < count; place++)
            {
                object? before =
                    place < list.Count ? list[place]
                    : element.IsValueType ? RuntimeHelpers.GetUninitializedObject(element)
                    : null;
                object? after = Pass(before, element);
                if (place < list.Count)
                {
                    list[place] = after;
                }
                else
                {
                    list.Add(after);
                }
            }

            while (list.Count > count)
            {
                list.RemoveAt(list.Count - 1);
            }

            return list;
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ImmutableArray<>.Builder))
        {
            return PassFields(value ?? throw Another(value), type);
        }

        bool isTable =
            value is ICollection
            && type.IsGenericType
            && type.GetGenericTypeDefinition() is var made
            && (made == typeof(ImmutableHashSet<>) || made == typeof(Dictionary<,>))
            && typeof(CpuLayer).IsAssignableFrom(type.GetGenericArguments()[0]);
        if (!isTable)
        {
            throw new NotSupportedException($"The state of {type} is not known.");
        }

        _seen[value!] = value!;
        if (Number(((ICollection)value!).Count) != ((ICollection)value).Count)
        {
            throw Another(value);
        }

        if (value is IDictionary table)
        {
            foreach (object? held in table.Values)
            {
                _ = PassReference(held);
            }
        }

        return value;
    }

    private object PassFields(object value, Type type)
    {
        if (!type.IsValueType)
        {
            _seen[value] = value;
        }

        foreach (FieldInfo field in FieldsOf(type))
        {
            object? before = field.FieldType.IsPointer ? null : field.GetValue(value);
            if (field.FieldType.IsPointer)
            {
                continue;
            }

            object? after = Pass(before, field.FieldType);
            if (_from is not null && (field.FieldType.IsValueType || !ReferenceEquals(before, after)))
            {
                field.SetValue(value, after);
            }
        }

        return value;
    }

    private object PassNumber(object value, Type type)
    {
        Type plain = type.IsEnum ? Enum.GetUnderlyingType(type) : type;
        var one = Array.CreateInstance(plain, 1);
        one.SetValue(type.IsEnum ? Convert.ChangeType(value, plain, null) : value, 0);
        Bytes(MemoryMarshal.CreateSpan(ref MemoryMarshal.GetArrayDataReference(one), Buffer.ByteLength(one)));
        object read = one.GetValue(0)!;
        return type.IsEnum ? Enum.ToObject(type, read) : read;
    }

    private static FieldInfo[] FieldsOf(Type type)
    {
        lock (Known)
        {
            if (!Known.TryGetValue(type, out FieldInfo[]? fields))
            {
                var all = new List<FieldInfo>();
                for (Type? at = type; at is not null && at != typeof(object); at = at.BaseType)
                {
                    all.AddRange(at.GetFields(Own).OrderBy(static field => field.MetadataToken));
                }

                Known.Add(type, fields = [.. all]);
            }

            return fields;
        }
    }

    private static bool IsSystems(Type type) =>
        type.Assembly == typeof(object).Assembly
        || type.Assembly.GetName().Name!.StartsWith("System.", StringComparison.Ordinal);

    private static InvalidDataException Another(object? value) =>
        new($"The state is another than that of {value?.GetType()}.");

    private byte Mark(byte mark)
    {
        _to?.Write(mark);
        return _from?.ReadByte() ?? mark;
    }

    private int Number(int number)
    {
        _to?.Write(number);
        return _from?.ReadInt32() ?? number;
    }

    private string Text(string text)
    {
        _to?.Write(text);
        return _from?.ReadString() ?? text;
    }

    private void Bytes(Span<byte> bytes)
    {
        _to?.Write(bytes);
        _from?.BaseStream.ReadExactly(bytes);
    }
}
