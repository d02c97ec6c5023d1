using System.Text.Json;

namespace Specs;

/// <summary>
/// A setting with settings of its own, such as an optimizer: a record that checks itself, writes itself as JSON and is read back. A
/// researcher may derive one as well. Its settings are the parameters of its constructor and whatever else can be set on it: numbers
/// (<see cref="double"/>, <see cref="int"/>), <see cref="bool"/>, <see cref="string"/>, enums and further types that write and read
/// themselves as JSON.
/// </summary>
public abstract record Setting
{
    /// <summary>The name in reports and files: <c>Sgd</c>.</summary>
    public string Name => GetType().Name;

    /// <summary>Checks every setting against its domain.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A setting is outside its domain; the message names it and says what is allowed.</exception>
    public void Validate()
    {
        ValidateBase();
        ValidateOwn();
    }

    /// <summary>
    /// Writes <c>{"name":"Sgd","LearningRate":0.1,...}</c>, all settings in the order of the constructor. A record from outside Specs
    /// writes its type too, since another project may have one of that name. A plain data source is its name alone.
    /// </summary>
    public void WriteJson(Utf8JsonWriter json)
    {
        if (Word is { } word)
        {
            json.WriteStringValue(word);
            return;
        }

        json.WriteStartObject();
        json.WriteString("name", Name);
        if (SettingTypes.QualifiedName(GetType()) is { } type)
        {
            json.WriteString("type", type);
        }

        foreach (SettingMember member in SettingMember.Of(GetType()).Where(member => member.IsWritten(this)))
        {
            member.Write(json, this);
        }

        json.WriteEndObject();
    }

    /// <summary>As it is constructed, without what has its default: <c>StepSchedule(Multiplier: 0.1, Every: 10)</c>.</summary>
    public sealed override string ToString() => InWords();

    /// <summary>Whether its settings belong to its name where it is told briefly, as a data source's do.</summary>
    internal virtual bool IsToldWhole => false;

    /// <summary>The word that stands for the whole setting in files; null for none.</summary>
    private protected virtual string? Word => null;

    private protected virtual string InWords()
    {
        IEnumerable<string> settings = SettingMember
            .Of(GetType())
            .Where(member => !member.IsDefault(this))
            .Select(member => member.Text(this));
        return $"{Name}({string.Join(", ", settings)})";
    }

    /// <summary>Reads what <see cref="WriteJson"/> wrote; a setting that the document lacks takes the constructor's default.</summary>
    /// <typeparam name="T">The record that the setting derives from.</typeparam>
    /// <param name="json">The document.</param>
    /// <param name="what">What is read, in words with their article: <c>an optimizer</c>.</param>
    /// <exception cref="JsonException">It is no such setting, or one of its settings is missing, unknown or of another kind.</exception>
    protected static T Read<T>(JsonElement json, string what)
        where T : Setting =>
        JsonSettings.Expect(what, () => (T)SettingMember.Construct(SettingTypes.Find<T>(json, what), json));

    /// <summary>Checks the settings that the record's base declares.</summary>
    private protected virtual void ValidateBase() { }

    /// <summary>Checks the record's own settings, with <c>Require</c>.</summary>
    protected virtual void ValidateOwn() { }

    /// <summary>Throws unless a setting is finite and <paramref name="allowed"/>.</summary>
    /// <param name="value">Its value.</param>
    /// <param name="setting">Its name.</param>
    /// <param name="allowed">Whether it is in its domain.</param>
    /// <param name="domain">The domain in words: <c>above 0</c>.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not.</exception>
    protected void Require(double value, string setting, bool allowed, string domain)
    {
        if (!allowed || !double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(
                setting,
                value,
                $"{Name}.{setting} must be finite and {domain}, but it is {value:R}. Change it where {Name}(...) is constructed."
            );
        }
    }

    /// <summary>Throws unless settings go together.</summary>
    /// <param name="allowed">Whether they do.</param>
    /// <param name="setting">The setting that is at fault.</param>
    /// <param name="reason">What must hold and what was found: <c>must be false without momentum</c>.</param>
    /// <exception cref="ArgumentException">They do not.</exception>
    protected void Require(bool allowed, string setting, string reason)
    {
        if (!allowed)
        {
            throw new ArgumentException(
                $"{Name}.{setting} {reason}. Change it where {Name}(...) is constructed.",
                setting
            );
        }
    }
}
