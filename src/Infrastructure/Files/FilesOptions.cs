namespace Abtamim.Infrastructure.Files;

/// <summary>Where voice notes, and later documents, are kept: <c>Files:*</c>.</summary>
public sealed class FilesOptions
{
    /// <summary>The folder, where no bucket is set.</summary>
    public string Directory { get; set; } = Path.Combine("data", "files");

    /// <summary>How long voice notes are kept.</summary>
    public TimeSpan Retention { get; set; } = TimeSpan.FromDays(90);

    /// <summary>A bucket in place of the folder: for several hosts.</summary>
    public S3Options S3 { get; set; } = new();
}

/// <summary>A bucket of S3, or of what speaks its protocol: <c>Files:S3:*</c>.</summary>
public sealed class S3Options
{
    /// <summary>Its name; the folder is used where it is empty.</summary>
    public string? Bucket { get; set; }

    /// <summary>What stands before every name, such as <c>abtamim/</c>.</summary>
    public string Prefix { get; set; } = "";

    /// <summary>The region, such as <c>me-central-1</c>.</summary>
    public string Region { get; set; } = "us-east-1";

    /// <summary>The server's address, where it is not Amazon's: MinIO, Ceph, Cloudflare R2.</summary>
    public string? Endpoint { get; set; }

    /// <summary>The key's name; without one, the machine's own role is used.</summary>
    public string? AccessKey { get; set; }

    /// <summary>The key.</summary>
    public string? SecretKey { get; set; }
}
