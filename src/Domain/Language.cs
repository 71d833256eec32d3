namespace Abtamim.Domain;

/// <summary>A language that people are answered in.</summary>
public enum Language
{
    /// <summary>Arabic, written right to left.</summary>
    Arabic,

    /// <summary>English.</summary>
    English,
}
