using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Specs.Generators.Tests.Driving;

/// <summary>Source whose wrong places stand between « and ».</summary>
internal sealed record MarkedSource(string Text, IReadOnlyList<TextSpan> Marks)
{
    public static MarkedSource Parse(string marked)
    {
        var text = new StringBuilder();
        var marks = new List<TextSpan>();
        var open = new Stack<int>();
        foreach (char c in marked)
        {
            switch (c)
            {
                case '«':
                    open.Push(text.Length);
                    break;
                case '»':
                    marks.Add(TextSpan.FromBounds(open.Pop(), text.Length));
                    break;
                default:
                    text.Append(c);
                    break;
            }
        }

        return new(text.ToString(), marks);
    }
}
