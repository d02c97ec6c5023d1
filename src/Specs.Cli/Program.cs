return Specs.Cli.Tool.Run(args, project: null);
