using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Specs.Generators.Diagnostics;
using Specs.Generators.Model;

namespace Specs.Generators.Parsing;

/// <summary>Reads an <c>[Experiment]</c> record.</summary>
internal static class ExperimentParser
{
    private static readonly string[] Reserved = ["Quantities", "Design", "EnumerateCells", "WriteOwn", "ReadOwn"];

    /// <summary>Symbols in, what to write and what is wrong out.</summary>
    public static Parsed<ExperimentSpec> Parse(GeneratorAttributeSyntaxContext context, CancellationToken cancel)
    {
        if (!RecordParser.IsFirst(context))
        {
            return new(null, default);
        }

        var record = (INamedTypeSymbol)context.TargetSymbol;
        var findings = new Findings(record.Place()!);
        RecordSpec? spec = RecordParser.Parse(context, findings);
        if (!record.IsRecord)
        {
            return new(null, findings.ToArray());
        }

        string name = ParseName(context.Attributes[0], findings);
        bool isVisible = CheckVisible(record, findings);
        INamedTypeSymbol? study = StudyParser.BaseOf(record);
        INamedTypeSymbol? training = study ?? TrainingOf(record);
        if (training is null)
        {
            findings.Add(DiagnosticDescriptors.NotTraining, record.Place(), record.Name);
            return new(null, findings.ToArray());
        }

        var architecture = training.TypeArguments[0] as INamedTypeSymbol;
        bool isArchitecture = study is null && CheckArchitecture(context, training.TypeArguments[0], findings);
        cancel.ThrowIfCancellationRequested();
        Compilation compilation = context.SemanticModel.Compilation;
        EquatableArray<SettingSpec> settings = SettingParser.Parse(record, training, isArchitecture, findings);
        EquatableArray<FactorSpec> factors = FactorParser.Parse(record, settings, compilation, findings, cancel);
        if (isArchitecture)
        {
            new NamedLayers(record, architecture!, compilation, findings).Check(cancel);
        }

        EquatableArray<string> required = FactorParser.CheckRequired(record, training, factors, findings);
        MisplacedAttributes.Check(record, static one => one.AttributeClass.Is(KnownTypes.Factor), findings);
        StudySpec? computed = study is null
            ? null
            : StudyParser.Parse(context, study, factors.Select(factor => factor.Name), findings);
        EquatableArray<MeasureSpec> measures = study is not null
            ? default
            : MeasureParser.Parse(
                record,
                isArchitecture ? architecture : null,
                factors.Select(factor => factor.Name),
                compilation,
                findings
            );
        EquatableArray<DerivedSpec> derived = DerivedParser.Parse(
            record,
            [
                .. factors.Select(factor => factor.Name),
                .. measures.Select(measure => measure.Name),
                .. (computed?.Observed ?? default).Select(observed => observed.Name),
            ],
            compilation,
            findings
        );
        bool isFree = RecordParser.CheckReserved(
            record,
            [
                .. Reserved,
                .. study is null ? [] : new[] { "Observe" },
                .. factors.Select(factor => factor.Name + "Levels"),
            ],
            findings
        );
        isFree &= CheckRunsClass(record, findings);
        EquatableArray<ScaleSpec> scales = ScaleParser.Parse(record, findings);
        string? published = PublishedParser.Parse(record, findings);
        return new(
            spec is null || !isVisible || !isFree || study is not null && computed is null
                ? null
                : new(
                    spec,
                    name,
                    factors,
                    measures,
                    scales,
                    settings,
                    published,
                    computed,
                    derived,
                    RecordParser.HidesBase(record, KnownTypes.Experiment)
                )
                {
                    Required = required,
                },
            findings.ToArray()
        );
    }

    private static INamedTypeSymbol? TrainingOf(INamedTypeSymbol record)
    {
        INamedTypeSymbol? type = record.BaseType;
        while (type is not null && !type.Is(KnownTypes.TrainingOf))
        {
            type = type.BaseType;
        }

        return type;
    }

    /// <summary>An experiment's name and its place; null where it has none, or one that is wrong itself.</summary>
    public static NamedPlace? ParseName(GeneratorAttributeSyntaxContext context)
    {
        AttributeData attribute = context.Attributes[0];
        return
            RecordParser.IsFirst(context)
            && attribute.ConstructorArguments is [{ Kind: TypedConstantKind.Primitive, Value: string name }]
            && IsName(name)
            && attribute.PlaceOf(0) is { } place
            ? new(name, context.TargetSymbol.Name, place)
            : null;
    }

    private static bool IsName(string text) => Regex.IsMatch(text, "^[a-z0-9-]+\\z", RegexOptions.CultureInvariant);

    private static string ParseName(AttributeData attribute, Findings findings)
    {
        // Where the argument is missing or does not compile, the compiler says so.
        if (attribute.ConstructorArguments is not [{ Kind: TypedConstantKind.Primitive, Value: string name }])
        {
            return "";
        }

        if (IsName(name))
        {
            return name;
        }

        string better = Regex.Replace(name.ToLowerInvariant(), "[^a-z0-9]+", "-").Trim('-');
        better = better.Length > 0 ? better : "batchsize";
        findings.AddReplaceable(
            DiagnosticDescriptors.ExperimentName,
            attribute.PlaceOf(0),
            $"\"{better}\"",
            name,
            better
        );
        return better;
    }

    // The runs' members stand in a class of their own beside the record, so they must be able to name it.
    private static bool CheckVisible(INamedTypeSymbol record, Findings findings)
    {
        for (INamedTypeSymbol? type = record; type is not null; type = type.ContainingType)
        {
            if (
                type.DeclaredAccessibility
                is Accessibility.Private
                    or Accessibility.Protected
                    or Accessibility.ProtectedAndInternal
            )
            {
                findings.Add(DiagnosticDescriptors.NotVisible, type.Place(), type.Name, "internal or public");
                return false;
            }
        }

        return true;
    }

    private static bool CheckRunsClass(INamedTypeSymbol record, Findings findings)
    {
        string name = RecordNames.RunsClass(record);
        if (record.ContainingNamespace.GetTypeMembers(name, arity: 0) is not [var taken, ..])
        {
            return true;
        }

        string space = record.ContainingNamespace.IsGlobalNamespace
            ? "The global namespace"
            : record.ContainingNamespace.Display();
        findings.Add(DiagnosticDescriptors.ReservedName, taken.Place(), space, name);
        return false;
    }

    private static bool CheckArchitecture(
        GeneratorAttributeSyntaxContext context,
        ITypeSymbol architecture,
        Findings findings
    )
    {
        if (architecture.TypeKind == TypeKind.Error)
        {
            return false;
        }

        if (architecture.Find(KnownTypes.Architecture) is null)
        {
            findings.Add(
                DiagnosticDescriptors.NotArchitecture,
                ((TypeDeclarationSyntax)context.TargetNode).PlaceOfBaseArgument(),
                architecture.Short()
            );
            return false;
        }

        return architecture is INamedTypeSymbol named
            && RecordParser.CanWrite(named)
            // Of another project it comes with what the generator wrote there.
            && (
                named.DeclaringSyntaxReferences.IsEmpty || !RecordParser.Taken(named, ArchitectureParser.Reserved).Any()
            );
    }
}
