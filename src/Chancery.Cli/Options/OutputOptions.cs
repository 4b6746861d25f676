using System.CommandLine;
using Chancery.Cli.Tables;

namespace Chancery.Cli.Options;

/// <summary>Whether rows are for people or for programs.</summary>
internal sealed class OutputOptions
{
    private readonly Option<bool> json = new("--json") { Description = "JSON lines" };
    private readonly Option<bool> csv = new("--csv") { Description = "CSV with a header; lists are parted by ;" };

    public OutputOptions(Command command)
    {
        command.Add(json);
        command.Add(csv);
        command.Validators.Add(result =>
        {
            if (result.GetValue(json) && result.GetValue(csv))
            {
                result.AddError("--json and --csv: choose one");
            }
        });
    }

    public RowFormat Read(ParseResult parsed) => parsed.GetValue(json) ? RowFormat.Json : parsed.GetValue(csv) ? RowFormat.Csv : RowFormat.Table;
}
