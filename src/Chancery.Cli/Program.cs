using Chancery.Cli;

using Terminal terminal = Terminal.OfConsole();
return CommandLine.Run(args, terminal);
