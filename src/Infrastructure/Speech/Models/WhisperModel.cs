namespace Abtamim.Infrastructure.Speech.Models;

/// <summary>A model of Whisper that speaks all languages, as whisper.cpp publishes it.</summary>
/// <param name="Name">Its name, such as <c>small</c>.</param>
/// <param name="Megabytes">About how large its file is, in MiB.</param>
/// <param name="Sha1">The digest that is published with it, in small hexadecimal digits.</param>
/// <param name="Purpose">What it is for.</param>
public sealed record WhisperModel(string Name, int Megabytes, string Sha1, string Purpose)
{
    /// <summary>Where whisper.cpp publishes them.</summary>
    public static Uri Publisher { get; } = new("https://huggingface.co/ggerganov/whisper.cpp/resolve/main/");

    /// <summary>All of them, the smallest first. Sizes and digests as whisper.cpp's list of models has them.</summary>
    public static IReadOnlyList<WhisperModel> All { get; } =
    [
        new("tiny", 75, "bd577a113a864445d4c299885e0cb97d4ba92b5f", "to see that it works; hears little Arabic"),
        new("base", 142, "465707469ff3a37a2b9b8d8f89f2f99de7299dac", "English on a small machine"),
        new("small-q5_1", 181, "6fe57ddcfdd1c6b07cdcc73aaf620810ce5fc771", "Arabic and English where memory is short"),
        new("small", 466, "55356645c2b361a969dfd0ef2c5a50d530afd8d5", "Arabic and English on two to four cores"),
        new("large-v3-turbo-q5_0", 547, "e050f7970618a659205450ad97eb95a18d69c9ee", "dialects, on eight cores or a graphics card"),
        new("large-v3-q5_0", 1031, "e6e2ed78495d403bef4b7cff42ef4aaadcfea8de", "the best there is, where memory is short; on a graphics card"),
        new("medium", 1533, "fd9727b6e1217c2f614f9b698455c4ffd82463b4", "dialects, on eight cores and more"),
        new("large-v3-turbo", 1549, "4af2b29d7ec73d781377bfd1758ca957a807e941", "dialects, on a graphics card"),
        new("large-v3", 2952, "ad82bf6a9043ceed055076d0fd39f5f186ff8062", "the best there is; on a graphics card"),
    ];

    /// <summary>The name of its file.</summary>
    public string FileName => $"ggml-{Name}.bin";
}
