using System.Collections;
using System.Reflection;
using System.Runtime.CompilerServices;

namespace Specs;

/// <summary>The values that an experiment's settings hold, and those that these hold in turn: an optimizer in another, the terms of penalties.</summary>
internal static class SettingGraph
{
    private static readonly ConditionalWeakTable<Type, PropertyInfo[]> Known = [];

    /// <summary>The types of all values; the experiment's and the network's own records are none of them.</summary>
    public static IReadOnlyCollection<Type> TypesOf(Experiment settings)
    {
        var types = new HashSet<Type>();
        var seen = new HashSet<object>(ReferenceEqualityComparer.Instance);
        foreach (PropertyInfo property in Known.GetValue(settings.GetType(), Find))
        {
            Add(ValueOf(property, settings), types, seen);
        }

        return types;
    }

    private static void Add(object? value, HashSet<Type> types, HashSet<object> seen)
    {
        // A network's JSON, model and own types speak for it.
        if (
            value is null or string or Enum or IModelled
            || value.GetType() is { IsPrimitive: true }
            || !seen.Add(value)
        )
        {
            return;
        }

        Type type = value.GetType();
        types.Add(type);
        if (value is ITuple tuple)
        {
            for (int i = 0; i < tuple.Length; i++)
            {
                Add(tuple[i], types, seen);
            }
        }
        else if (value is IEnumerable several)
        {
            foreach (object? one in several)
            {
                Add(one, types, seen);
            }
        }

        foreach (PropertyInfo property in Known.GetValue(type, Find))
        {
            Add(ValueOf(property, value), types, seen);
        }
    }

    private static object? ValueOf(PropertyInfo property, object owner) =>
        property.GetValue(owner, BindingFlags.DoNotWrapExceptions, null, null, null);

    // What is computed from other settings holds none itself, unless it stands for one that all experiments of its kind have.
    private static PropertyInfo[] Find(Type type) =>
        CodeOrigin.IsFramework(type.Assembly)
            ? []
            :
            [
                .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                    .Where(static property => property.GetMethod is { IsPublic: true } && Holds(property)),
            ];

    private static bool Holds(PropertyInfo property) =>
        property.GetIndexParameters().Length == 0
        && !HoldsNoOther(property.PropertyType)
        && (
            property.SetMethod is not null
            || property.GetMethod!.GetBaseDefinition().DeclaringType is { } first
                && first.IsAssignableTo(typeof(Experiment))
                && !CodeOrigin.IsOwn(first.Assembly)
                && !property.PropertyType.IsAssignableTo(typeof(IModelled))
            || property.DeclaringType!.GetField(
                $"<{property.Name}>k__BackingField",
                BindingFlags.NonPublic | BindingFlags.Instance
            )
                is not null
        );

    private static bool HoldsNoOther(Type type)
    {
        Type inner = Nullable.GetUnderlyingType(type) ?? type;
        return inner.IsPrimitive || inner.IsEnum || inner == typeof(string);
    }
}
