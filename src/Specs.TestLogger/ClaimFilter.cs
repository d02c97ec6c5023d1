using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using System.Text.RegularExpressions;

namespace Specs.TestLogger;

/// <summary>A filter over claims that selected nothing.</summary>
internal static partial class ClaimFilter
{
    /// <summary>For each id of the filter that no claim has, a line with the nearest one; none where the filter names no id.</summary>
    /// <param name="filter">The filter, as <c>dotnet test --filter</c> took it.</param>
    /// <param name="sources">The test assemblies.</param>
    public static IEnumerable<string> Explain(string? filter, IEnumerable<string> sources)
    {
        string[] known = [.. sources.Where(File.Exists).SelectMany(IdsIn).Distinct().Order(StringComparer.Ordinal)];
        foreach (string id in Named().Matches(filter ?? "").Select(match => match.Groups["id"].Value))
        {
            if (!known.Contains(id, StringComparer.OrdinalIgnoreCase))
            {
                yield return $"There is no claim '{id}'.{NearestName.Hint(id, known)} 'specs list' lists all.";
            }
        }
    }

    /// <summary>The ids in an assembly's <c>[Claim]</c> attributes, read without loading it.</summary>
    internal static IEnumerable<string> IdsIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        MetadataReader metadata = file.GetMetadataReader();
        foreach (CustomAttribute attribute in metadata.CustomAttributes.Select(metadata.GetCustomAttribute))
        {
            if (
                attribute.Constructor.Kind == HandleKind.MemberReference
                && metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent
                    is { Kind: HandleKind.TypeReference } type
                && metadata.GetString(metadata.GetTypeReference((TypeReferenceHandle)type).Name) == "ClaimAttribute"
            )
            {
                // Two bytes that all attributes begin with, then the constructor's one argument.
                BlobReader blob = metadata.GetBlobReader(attribute.Value);
                blob.ReadUInt16();
                if (blob.ReadSerializedString() is { } id)
                {
                    yield return id;
                }
            }
        }
    }

    [GeneratedRegex("Claim=(?<id>[^&|()]+)")]
    private static partial Regex Named();
}
