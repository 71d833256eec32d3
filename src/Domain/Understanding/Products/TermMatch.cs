namespace Abtamim.Domain.Understanding.Products;

/// <summary>A word of the catalogue that a word of a message can stand for, and how surely (1 is certain).</summary>
[System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
internal readonly record struct TermMatch(int Term, double Quality);
