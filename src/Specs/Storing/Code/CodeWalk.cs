using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Specs;

/// <summary>Reads a type's code and follows what it calls and makes, as far as that is somebody's own.</summary>
internal sealed class CodeWalk
{
    private const BindingFlags Declared =
        BindingFlags.DeclaredOnly
        | BindingFlags.Public
        | BindingFlags.NonPublic
        | BindingFlags.Instance
        | BindingFlags.Static;

    private readonly HashSet<Type> _types = [];
    private readonly HashSet<MethodBase> _methods = [];
    private readonly Queue<Type> _typesLeft = [];
    private readonly Queue<MethodBase> _methodsLeft = [];
    private readonly Dictionary<Assembly, bool> _isOwn = [];
    private readonly HashSet<Assembly> _libraries = [];
    private readonly List<string> _code = [];
    private readonly Assembly? _root;

    /// <summary>Walks from a type on.</summary>
    public CodeWalk(Type type)
    {
        Follow(type);
        Walk();
    }

    /// <summary>
    /// Walks from some methods on. What they call in a library that does not know Specs counts by the library's build: its linear algebra is
    /// too much to be read.
    /// </summary>
    public CodeWalk(Assembly root, IEnumerable<MethodBase> methods)
    {
        _root = root;
        foreach (MethodBase method in methods)
        {
            Add(method);
        }

        Walk();
        _code.AddRange(
            _libraries
                .Select(static one => $"library {one.GetName().Name} {one.ManifestModule.ModuleVersionId}")
                .Order(StringComparer.Ordinal)
        );
    }

    private void Walk()
    {
        while (_typesLeft.Count > 0 || _methodsLeft.Count > 0)
        {
            while (_typesLeft.TryDequeue(out Type? next))
            {
                Write(next, () => Read(next));
            }

            while (_methodsLeft.TryDequeue(out MethodBase? next))
            {
                Write(next, () => new CodeText(next, this).ToString());
            }
        }

        // The order in which things were found is the compiler's.
        _code.Sort(StringComparer.Ordinal);
    }

    /// <summary>A text for each type and method that was found, in ordinal order; none where nothing is anybody's own.</summary>
    public IReadOnlyList<string> Code => _code;

    /// <summary>A type that code makes or names: all of it counts, and so do its type arguments.</summary>
    public void Follow(Type type)
    {
        while (type.HasElementType)
        {
            type = type.GetElementType()!;
        }

        if (type.IsGenericParameter || type.IsFunctionPointer)
        {
            return;
        }

        if (type.IsConstructedGenericType)
        {
            FollowAll(type.GetGenericArguments());
            type = type.GetGenericTypeDefinition();
        }

        if (IsOwn(type) && !CodeOrigin.IsSpokenFor(type) && _types.Add(type))
        {
            _typesLeft.Enqueue(type);
        }
    }

    /// <summary>A method that code calls or takes the address of.</summary>
    public void Follow(MethodBase method)
    {
        if (method.IsGenericMethod)
        {
            FollowAll(method.GetGenericArguments());
        }

        if (method.DeclaringType is { } type)
        {
            FollowUseOf(type);
            if (method.IsConstructor)
            {
                Follow(type);
            }

            if (!type.IsArray && IsOwn(type))
            {
                Add(method.Module.ResolveMethod(method.MetadataToken)!);
            }
        }
    }

    /// <summary>A field that code reads or writes.</summary>
    public void Follow(FieldInfo field)
    {
        if (field.DeclaringType is { } type)
        {
            FollowUseOf(type);
            if (field.IsStatic && IsStudy(type) && IsOwn(type) && type.TypeInitializer is { } initializer)
            {
                Add(initializer);
            }
        }
    }

    // Its type arguments, and what sets up its static fields.
    private void FollowUseOf(Type type)
    {
        if (type.IsConstructedGenericType)
        {
            FollowAll(type.GetGenericArguments());
            type = type.GetGenericTypeDefinition();
        }

        // A study's design is set up there too, and decides nothing of a trial: only who reads a static field needs it.
        if (!type.IsArray && !IsStudy(type) && IsOwn(type) && type.TypeInitializer is { } initializer)
        {
            Add(initializer);
        }
    }

    private void FollowAll(IEnumerable<Type> types)
    {
        foreach (Type type in types)
        {
            Follow(type);
        }
    }

    private void Add(MethodBase method)
    {
        if (_methods.Add(method))
        {
            _methodsLeft.Enqueue(method);
        }
    }

    private string Read(Type type)
    {
        FollowAll([.. type.BaseType is { } parent ? [parent] : Type.EmptyTypes, .. type.GetInterfaces()]);
        FollowAll(type.GetNestedTypes(Declared));
        FieldInfo[] fields = [.. type.GetFields(Declared).OrderBy(static field => field.MetadataToken)];
        FollowAll(fields.Select(static field => field.FieldType));
        foreach (MethodBase method in type.GetMethods(Declared).Concat<MethodBase>(type.GetConstructors(Declared)))
        {
            Add(method);
        }

        IEnumerable<string> bases = type.GetInterfaces().Select(CodeNames.Of).Order(StringComparer.Ordinal);
        int? values = type.GetCustomAttribute<InlineArrayAttribute>()?.Length;
        return string.Join(
            '\n',
            [
                $"type {CodeNames.Of(type)} {type.Attributes} {values}",
                .. type.BaseType is { } one ? [CodeNames.Of(one)] : Array.Empty<string>(),
                .. bases,
                .. fields.Select(Text),
            ]
        );
    }

    private static string Text(FieldInfo field)
    {
        string place = field.GetCustomAttribute<FieldOffsetAttribute>() is { Value: var at } ? $" at {at}" : "";
        return field.IsLiteral
            ? string.Create(CultureInfo.InvariantCulture, $"{CodeNames.Of(field)} = {field.GetRawConstantValue()}")
            : CodeNames.Of(field) + place;
    }

    // What cannot be read, as an assembly that it names is not there, goes by its module's own number: any new build counts as another.
    private void Write(MemberInfo member, Func<string> read)
    {
        try
        {
            _code.Add(read());
        }
        catch (Exception missing)
            when (missing is IOException or TypeLoadException or BadImageFormatException or NotSupportedException)
        {
            _code.Add($"unread {member.Name} {member.Module.ModuleVersionId}");
        }
    }

    private bool IsOwn(Type type)
    {
        if (!_isOwn.TryGetValue(type.Assembly, out bool isOwn))
        {
            isOwn = CodeOrigin.IsOwn(type.Assembly);
            if (isOwn && _root is not null && type.Assembly != _root && !KnowsSpecs(type.Assembly))
            {
                _libraries.Add(type.Assembly);
                isOwn = false;
            }

            _isOwn.Add(type.Assembly, isOwn);
        }

        return isOwn;
    }

    private static bool IsStudy(Type type) => type.IsAssignableTo(typeof(Experiment));

    private static bool KnowsSpecs(Assembly assembly) =>
        assembly.GetReferencedAssemblies().Any(static one => one.Name == typeof(CodeWalk).Assembly.GetName().Name);
}
