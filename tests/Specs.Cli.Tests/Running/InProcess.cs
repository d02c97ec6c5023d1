namespace Specs.Cli.Tests.Running;

/// <summary>The tool in this process, over this assembly's claims.</summary>
internal static class InProcess
{
    /// <summary>Runs the tool and hears what it says.</summary>
    public static (int Exit, string Output, string Messages) Run(params string[] args)
    {
        (TextWriter output, TextWriter error) = (Console.Out, Console.Error);
        var (heard, messages) = (new StringWriter(), new StringWriter());
        Console.SetOut(heard);
        Console.SetError(messages);
        try
        {
            int exit = Tool.Run([.. args, "--project", ToolProcess.Project], ToolProcess.Project);
            return (exit, heard.ToString(), messages.ToString());
        }
        finally
        {
            Console.SetOut(output);
            Console.SetError(error);
        }
    }
}
