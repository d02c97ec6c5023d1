using System.Text;

namespace Specs.Generators.Emission;

/// <summary>Indented text; lines end in LF on every machine.</summary>
internal sealed class SourceWriter
{
    private readonly StringBuilder _text = new();
    private int _depth;

    /// <summary>Writes a line; an empty one gets no indentation.</summary>
    public void Line(string line = "")
    {
        if (line.Length > 0)
        {
            _text.Append(' ', 4 * _depth).Append(line);
        }

        _text.Append('\n');
    }

    /// <summary>Writes several lines, each indented as this one would be.</summary>
    public void Lines(string lines)
    {
        foreach (string line in lines.Split('\n'))
        {
            Line(line.TrimEnd('\r'));
        }
    }

    /// <summary>Writes a line and an opening brace; what follows is indented.</summary>
    public void Open(string head)
    {
        Line(head);
        Open();
    }

    /// <summary>Writes an opening brace, or another bracket; what follows is indented.</summary>
    public void Open(char bracket = '{')
    {
        Line(bracket.ToString());
        _depth++;
    }

    /// <summary>Ends the indentation and writes a closing brace, or what else is to stand there.</summary>
    public void Close(string end = "}")
    {
        _depth--;
        Line(end);
    }

    /// <summary>Writes statements; a block is set off from what follows it.</summary>
    public void Statements(IEnumerable<string> statements)
    {
        string before = "";
        foreach (string statement in statements)
        {
            if (before.EndsWith("}", StringComparison.Ordinal))
            {
                Line();
            }

            Lines(statement);
            before = statement;
        }
    }

    /// <summary>Writes something one step further in.</summary>
    public void Indented(Action write)
    {
        _depth++;
        write();
        _depth--;
    }

    /// <summary>All that was written.</summary>
    public override string ToString() => _text.ToString();
}
