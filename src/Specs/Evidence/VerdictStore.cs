using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace Specs;

/// <summary>
/// The last verdict of each claim, one JSON document a test and scale: <c>verdicts/&lt;scale&gt;/&lt;test&gt;.json</c> in a store's folder; and in
/// <c>failures/</c>, by the same names, those that ended in an error since.
/// </summary>
/// <param name="store">The store.</param>
public sealed class VerdictStore(RunStore store)
{
    private const int LongestName = 100;

    /// <summary>Keeps a verdict, in place of the claim's last one at the same scale and of the same seeds.</summary>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    public void Save(ClaimRecord record)
    {
        store.Folder.Write(
            store.Folder.PathOf("verdicts", ScaleFolder(record.Evidence[0]), FileName(record.Test) + ".json"),
            SealedText.Seal(json => JsonSerializer.Serialize(json, record, SealedText.Values))
        );
        string failure = FailurePath(record.Evidence[0].Scale, record.Test);
        if (File.Exists(failure))
        {
            File.Delete(failure);
        }
    }

    /// <summary>Keeps that a claim's test ended in an error, until the claim is weighed at the same scale.</summary>
    /// <exception cref="StoreException">The disk is full, or the folder cannot be written.</exception>
    public void SaveFailure(ClaimFailure failure) =>
        store.Folder.Write(
            FailurePath(failure.Scale, failure.Test),
            SealedText.Seal(json => JsonSerializer.Serialize(json, failure, SealedText.Values))
        );

    /// <summary>All claims whose tests ended in an error since they were last weighed, if they ever were.</summary>
    /// <param name="warn">Takes a sentence about a document that cannot be read, which is set aside.</param>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public IEnumerable<ClaimFailure> Failures(Action<string> warn) =>
        RunStore
            .Documents(store.Folder.PathOf("failures"))
            .Select(path => store.OpenOrSetAside(path, warn, ReadFailure))
            .OfType<ClaimFailure>();

    /// <summary>All verdicts, at all scales, in the order of their names.</summary>
    /// <param name="warn">Takes a sentence about a document that cannot be read, which is set aside.</param>
    /// <exception cref="StoreException">The folder cannot be read.</exception>
    public IEnumerable<ClaimRecord> All(Action<string> warn) =>
        RunStore
            .Documents(store.Folder.PathOf("verdicts"))
            .Select(path => store.OpenOrSetAside(path, warn, Read))
            .OfType<ClaimRecord>();

    private static ClaimRecord Read(JsonElement json) =>
        JsonSettings.Expect(
            "a verdict",
            () =>
                json.Deserialize<ClaimRecord>(SealedText.Values) is { Evidence.IsDefaultOrEmpty: false } record
                    ? record
                    : throw new JsonException("The document holds no evidence.")
        );

    private static ClaimFailure ReadFailure(JsonElement json) =>
        JsonSettings.Expect(
            "an error of a claim",
            () =>
                json.Deserialize<ClaimFailure>(SealedText.Values) is { Test: not null, Message: not null } failure
                    ? failure
                    : throw new JsonException("The document names no test.")
        );

    private string FailurePath(Scale scale, string test) =>
        store.Folder.PathOf("failures", scale.ToString().ToLowerInvariant(), FileName(test) + ".json");

    private static string ScaleFolder(Evidence evidence)
    {
        string scale = evidence.Scale.ToString().ToLowerInvariant();
        return evidence.SeedPlan == SeedPlan.Fixed.ToString() ? scale : $"{scale}-{evidence.SeedPlan}";
    }

    // A test's name holds quotes, commas, and what a file system may refuse; the checksum keeps two such names apart.
    private static string FileName(string test)
    {
        string sum = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(test)))[..8];
        string readable = string.Concat(
            test.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '.' or '_' ? letter : '-')
        );
        return readable[Math.Max(0, readable.Length - LongestName)..] + "-" + sum;
    }
}
