namespace Abtamim.Bot.Hosting;

/// <summary>The configuration is not right: the message names each key and what would be right.</summary>
internal sealed class SettingsException(IReadOnlyList<string> problems) : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<string> Problems => problems;
}
