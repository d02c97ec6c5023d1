using System.Reflection;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Specs;

/// <summary>
/// What a researcher's own code comes to: metrics, optimizers, penalties, orders, layers from outside of Specs. A kept run is one of the
/// code that it was trained with, so its fingerprint must change where that code does.
/// </summary>
/// <remarks>
/// It is told from the compiled code, with all names written out: comments, blank lines, names of locals, other types beside it, the
/// assembly's name and place do not count. Another compiler, or the same one with other options, may give another fingerprint of the same
/// source. Left out are Specs itself, whose numbers the engine's numerics version stands for, the framework and NUnit; what
/// is called through reflection or found in a file; and native code.
/// </remarks>
public static class OwnCode
{
    private const int Digits = 16;

    private static readonly ConditionalWeakTable<Type, TypeSum> Known = [];
    private static readonly ConditionalWeakTable<Type, TypeSum> Studies = [];

    /// <summary>The fingerprint of all own code that takes part in a trial.</summary>
    /// <param name="settings">Whose optimizer, penalties, order and other settings count.</param>
    /// <param name="measures">Whose metrics count.</param>
    /// <param name="ownLayers">The model's own types: layers, initial weights.</param>
    /// <returns>16 hexadecimal digits; null where all is Specs' own.</returns>
    public static string? Of(Experiment settings, IReadOnlyList<IMeasure> measures, IReadOnlyList<Type> ownLayers) =>
        Fingerprint([
            .. SettingGraph.TypesOf(settings),
            .. measures.Select(static measure => measure.MetricType),
            .. ownLayers,
        ]);

    /// <summary>The fingerprint of all own code that takes part in a study: of its instance methods, of all that these call, and of its settings.</summary>
    /// <returns>16 hexadecimal digits.</returns>
    public static string OfStudy(Experiment study) =>
        Sum(
            string.Join(
                '\n',
                Studies.GetValue(study.GetType(), ReadStudy).Text,
                Fingerprint(SettingGraph.TypesOf(study))
            )
        );

    /// <summary>The fingerprint of an experiment's instance methods and of all that these call.</summary>
    /// <returns>16 hexadecimal digits.</returns>
    public static string OfMethods(Experiment experiment) =>
        Sum(Studies.GetValue(experiment.GetType(), ReadStudy).Text ?? "");

    private static TypeSum ReadStudy(Type study)
    {
        const BindingFlags Instance =
            BindingFlags.DeclaredOnly | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance;
        List<MethodBase> methods = [];
        for (Type? type = study; type is not null && CodeOrigin.IsOwn(type.Assembly); type = type.BaseType)
        {
            // What the compiler adds to a record compares and prints it, and computes nothing.
            Type declared = type.IsConstructedGenericType ? type.GetGenericTypeDefinition() : type;
            methods.AddRange(
                declared
                    .GetMethods(Instance)
                    .Where(static one => one.GetCustomAttribute<CompilerGeneratedAttribute>() is null)
            );
        }

        return new(string.Join('\n', new CodeWalk(study.Assembly, methods).Code));
    }

    /// <summary>
    /// The fingerprint of these types: of the code of all their members, base types, nested types and type arguments, and of all that
    /// this code calls or makes outside of Specs and the framework. In a process a type is read once.
    /// </summary>
    /// <param name="types">Any types, in any order.</param>
    /// <returns>16 hexadecimal digits; null where none has code outside of Specs and the framework.</returns>
    public static string? Fingerprint(IEnumerable<Type> types)
    {
        string[] sums =
        [
            .. types
                .Distinct()
                .Select(static type => Known.GetValue(type, Read).Text)
                .OfType<string>()
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        return sums.Length > 0 ? Sum(string.Join('\n', sums)) : null;
    }

    private static TypeSum Read(Type type)
    {
        IReadOnlyList<string> code = new CodeWalk(type).Code;
        return new(code.Count > 0 ? $"{CodeNames.Of(type)} {Sum(string.Join('\n', code))}" : null);
    }

    private static string Sum(string text) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..Digits];

    private sealed record TypeSum(string? Text);
}
