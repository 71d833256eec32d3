using Microsoft.Extensions.Options;

namespace Abtamim.Channels.Hosting;

/// <summary>Says at start which settings of a channel are wrong, and what would be right. Secrets are not repeated.</summary>
internal abstract class OptionsCheck<TOptions> : IValidateOptions<TOptions>
    where TOptions : class
{
    public ValidateOptionsResult Validate(string? name, TOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        string[] problems = [.. Problems(options)];
        return problems.Length == 0 ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(problems);
    }

    /// <summary>What is wrong, each with the setting's key; nothing where all is right.</summary>
    protected abstract IEnumerable<string> Problems(TOptions options);

    /// <summary>Whether <paramref name="text"/> is a secret as it was copied: there, and without spaces around it.</summary>
    protected static bool IsSecret(string text) => !string.IsNullOrWhiteSpace(text) && text.Trim() == text;
}
